# Encoders of texts for HTML, addresses and JavaScript, Base64 in its forms, numbers in bytes, culture-sensitive searches
function t($b) { try { & $b } catch { $e = $_.Exception; while ($e.InnerException) { $e = $e.InnerException }; "$($e.GetType().FullName): $($e.Message)" } }
$all = -join (32..126 | % {[char]$_})
$all += "`t`n`u{a0}é€😀`u{2028}`u{7f}"
[System.Text.Encodings.Web.HtmlEncoder]::Default.Encode($all)
[System.Text.Encodings.Web.UrlEncoder]::Default.Encode($all)
[System.Text.Encodings.Web.JavaScriptEncoder]::Default.Encode($all)
[System.Text.Encodings.Web.JavaScriptEncoder]::UnsafeRelaxedJsonEscaping.Encode($all)
$r=[System.Text.Unicode.UnicodeRanges]::All
[System.Text.Encodings.Web.HtmlEncoder]::Create($r).Encode($all)
[System.Text.Encodings.Web.UrlEncoder]::Create($r).Encode($all)
[System.Text.Encodings.Web.JavaScriptEncoder]::Create($r).Encode($all)
[System.Text.Encodings.Web.JavaScriptEncoder]::Default.MaxOutputCharactersPerInputCharacter, [System.Text.Encodings.Web.HtmlEncoder]::Default.MaxOutputCharactersPerInputCharacter,[System.Text.Encodings.Web.UrlEncoder]::Default.MaxOutputCharactersPerInputCharacter
[System.Text.Ascii]::IsValid([char[]]'abc')
[System.Text.Ascii]::IsValid([byte]200)
t { "a`0b".IndexOf("`0") }
t { "a`0b".LastIndexOf("`0") }
t { "a`0b".StartsWith("`0") }
t { "a`0b".EndsWith("`0") }
t { "a`0b".Contains("`0") }
t { "ab".IndexOf("`u{200d}") }
t { "ab`u{ad}c".IndexOf('bc') }
t { "a`0b" -eq 'ab' }
t { "a`0b".CompareTo('ab') }
t { "abc".StartsWith("`u{200b}") }
t { "abc".EndsWith("`u{ad}") }
t { 'abc'.LastIndexOf("`0") }
t { 'abc'.IndexOf("`0") }
t { 'abc'.IndexOf("`0",1) }
t { "abc".StartsWith("`0a") }
t { "x`0y".IndexOf("`0y") }
t { "x`0y".IndexOf('xy') }
t { "x`0y".LastIndexOf('y') }
t { 'ab'.IndexOf("`u{ad}`u{200d}") }
t { "a`u{ad}b".Replace("`u{ad}",'') }
t { [string]::Compare("a`0b",'ab') }
t { "a`u{301}".IndexOf('a') }
t { "a`u{301}b".IndexOf('b') }
t { "cafe`u{301}".IndexOf("é") }
t { "café".IndexOf("e`u{301}") }
t { "cafe`u{301}".LastIndexOf("é") }
t { "e`u{301}x".StartsWith('é') }
t { "xe`u{301}".EndsWith('é') }
t { "e`u{301}x".StartsWith('e') }
t { "ﬀ".IndexOf('f') }
t { "ﬀ" -eq 'ff' }
t { "Å".IndexOf("A") }
t { "ß".IndexOf('ss',[StringComparison]::InvariantCultureIgnoreCase) }
t { "æ".IndexOf('ae') }
t { 'a-b'.IndexOf('ab') }
t { "a`nb".IndexOf("`n") }
t { "a`r`nb".IndexOf("`n") }
t { "a`r`nb".IndexOf("`r") }
t { "İ".IndexOf('i',[StringComparison]::CurrentCultureIgnoreCase) }
t { "１".IndexOf('1') }
t { "カ".IndexOf('か',[StringComparison]::CurrentCultureIgnoreCase) }
t { [System.Buffers.Binary.BinaryPrimitives]::ReadInt32BigEndian([byte[]](0,0,1,0)) }
t { [System.Buffers.Binary.BinaryPrimitives]::ReverseEndianness([int16]5), [System.Buffers.Binary.BinaryPrimitives]::ReverseEndianness([int16]1) }
t { $b=[byte[]]::new(8); [System.Buffers.Binary.BinaryPrimitives]::WriteInt32LittleEndian($b,258); "$b"; [System.Buffers.Binary.BinaryPrimitives]::WriteDoubleBigEndian($b,1.5); "$b"; [System.Buffers.Binary.BinaryPrimitives]::TryReadUInt16BigEndian($b,[ref]$v); [System.Buffers.Binary.BinaryPrimitives]::ReadUInt64LittleEndian($b) }
t { [System.Buffers.Binary.BinaryPrimitives]::ReadInt32BigEndian([byte[]](0,0)) }
t { [System.Buffers.Text.Base64]::GetMaxEncodedToUtf8Length(10), [System.Buffers.Text.Base64]::IsValid('AQID') }
t { [System.Buffers.Text.Base64Url]::EncodeToString([byte[]](255,254)) }
t { [System.Buffers.Text.Base64Url]::DecodeFromChars('__4') -join ',' }
t { ([System.Text.Encoding]::UTF7.GetBytes('é+ä a')|%{[char]$_}) -join '' }
t { [System.Text.Encodings.Web.HtmlEncoder]::Default.Encode('<é>"''&+`x'), [System.Text.Encodings.Web.UrlEncoder]::Default.Encode('a b&é/?~*()'), [System.Text.Encodings.Web.HtmlEncoder]::Create([System.Text.Unicode.UnicodeRanges]::All).Encode('é<') }
t { [System.Text.Encodings.Web.JavaScriptEncoder]::Create([System.Text.Unicode.UnicodeRanges]::All).Encode('é<ж') }
t { $v = [uint16]0; [System.Buffers.Binary.BinaryPrimitives]::TryReadUInt16BigEndian([byte[]](1, 2), [ref]$v); $v }
t { [System.Buffers.Text.Base64Url]::DecodeFromChars('a$') }
t { [System.Buffers.Text.Base64Url]::IsValid('__4'), [System.Buffers.Text.Base64]::IsValid('A Q I D'), [System.Buffers.Text.Base64]::IsValid('AQI') }
t { [decimal]::op_Increment(1d), [decimal]::op_LessThanOrEqual(1d, 2d), [decimal]::op_UnaryPlus(3d), [double]::op_Equality([double]::NaN, [double]::NaN), [single]::op_GreaterThan(2, 1), [string]::op_Equality('a', 'a'), [string]::op_Inequality('a', 'A') }
