# Encodings: their fallbacks and copies, what they say about themselves, ranges of their arguments
$PSStyle.OutputRendering = "PlainText"
function T($b){ try { & $b } catch { "ERR $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
foreach ($e in [Text.UTF8Encoding]::new(), [Text.UTF8Encoding]::new($true), [Text.UTF8Encoding]::new($true,$true),[Text.Encoding]::UTF8,[Text.Encoding]::ASCII,[Text.Encoding]::Unicode,[Text.UnicodeEncoding]::new(),[Text.UnicodeEncoding]::new($true,$true,$true),[Text.UTF32Encoding]::new(),[Text.ASCIIEncoding]::new(),[Text.Encoding]::Latin1,[Text.Encoding]::GetEncoding(1252),[Text.Encoding]::GetEncoding('us-ascii',[Text.EncoderFallback]::ExceptionFallback,[Text.DecoderFallback]::ExceptionFallback),[Text.Encoding]::GetEncoding('us-ascii',[Text.EncoderReplacementFallback]::new('#'),[Text.DecoderReplacementFallback]::new('@')),[Text.Encoding]::Default, [Text.Encoding]::BigEndianUnicode, [Text.Encoding]::UTF32) {
 T { "$($e.GetType().FullName) ro=$($e.IsReadOnly) $($e.EncoderFallback) $($e.DecoderFallback) bs=$($e.IsBrowserSave) bd=$($e.IsBrowserDisplay) md=$($e.IsMailNewsDisplay) ms=$($e.IsMailNewsSave) $($e.EncoderFallback.DefaultString) $($e.DecoderFallback.DefaultString) $($e.EncoderFallback.MaxCharCount)" }
 T { "$($e.GetMaxByteCount(5)) $($e.GetMaxCharCount(2)) $($e.GetMaxCharCount(5)) $($e.GetMaxByteCount(0)) $($e.GetMaxCharCount(0))" }
 T { $c = $e.Clone(); "$($c.GetType().FullName) ro=$($c.IsReadOnly) $($c.EncoderFallback) $($c -eq $e) $($e.Equals($c)) $([object]::ReferenceEquals($c,$e))" 
 $c.EncoderFallback = [Text.EncoderReplacementFallback]::new('!'); "$($c.GetString($c.GetBytes('aé日b')))"
 $c.EncoderFallback = [Text.EncoderExceptionFallback]::new(); $c.GetBytes('aé日b') -join ',' }
 T { $e.EncoderFallback = [Text.EncoderExceptionFallback]::new(); 'set' }
 T { $c.DecoderFallback = [Text.DecoderExceptionFallback]::new(); $c.GetString([byte[]](65,200,66)) }
 T { $c.DecoderFallback = $null }
 T { $e | Format-List }
 T { "$($e.GetEncoder()) $($e.GetDecoder())" }
 T { $e.IsAlwaysNormalized('FormD'); $e.IsAlwaysNormalized([Text.NormalizationForm]::FormC) }
}
T { [Text.UTF8Encoding]::new($false,$true).GetString([byte[]](65,200,66)) }
T { [Text.UTF8Encoding]::new($false,$true).GetBytes([char]0xd800) }
T { [Text.Encoding]::UTF8.GetBytes([string][char]0xd800) -join ',' }
T { [Text.Encoding]::ASCII.GetBytes('aéb') -join ',' }
T { [Text.Encoding]::ASCII.GetString([byte[]](65,200)) }
T { [Text.Encoding]::UTF8.GetBytes('abc', 1, 5) }
T { [Text.Encoding]::UTF8.GetBytes('abc', 4, 1) }
T { [Text.Encoding]::UTF8.GetString([byte[]](65,66), 1, 5) }
T { [Text.Encoding]::UTF8.GetString([byte[]](65,66), -1, 1) }
T { [Text.Encoding]::UTF8.GetBytes([char[]]'abc', 1, 5) }
T { [Text.Encoding]::UTF8.GetCharCount([byte[]](65,66), 1, 5) }
T { [Text.Encoding]::UTF8.GetByteCount([char[]]'abc', 1, 5) }
T { [Text.Encoding]::UTF8.GetByteCount('abc', 1, 5) }
T { [Text.Encoding]::UTF8.GetChars([byte[]](65,66), 1, 5) }
foreach ($n in 437,852,866,874,932,1250,1251,1252,20127,28591,28592,1200,1201,12000,65001) { $e=[Text.Encoding]::GetEncoding($n); "$n $($e.IsBrowserDisplay) $($e.IsBrowserSave) $($e.IsMailNewsDisplay) $($e.IsMailNewsSave) $($e.WindowsCodePage) $($e.BodyName) $($e.HeaderName)" }
