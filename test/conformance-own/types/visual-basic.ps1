# Microsoft.VisualBasic: texts, numbers, fields of text files, and what needs Windows
$ErrorView = 'NormalView'
Add-Type -AssemblyName Microsoft.VisualBasic
$s = [Microsoft.VisualBasic.Strings]
$s::Left('hello', 2), $s::Right('hello', 2), $s::Mid('hello', 2), $s::Mid('hello', 2, 2), $s::Len('hello'), $s::StrReverse('abc') -join '|'
$s::InStr('hello', 'l'), $s::InStr(4, 'hello', 'l'), $s::InStr('hello', 'L', 'Text'), $s::InStrRev('hello', 'l') -join '|'
$s::Replace('hello', 'l', 'L'), $s::Replace('hello', 'l', 'L', 1, 1), $s::Space(2), $s::StrDup(3, 'a'), $s::LSet('ab', 4), $s::RSet('ab', 4) -join '|'
$s::Asc('a'), $s::Chr(65), $s::UCase('abc'), $s::Trim(' a '), $s::FormatNumber(1234.567, 1), $s::FormatPercent(0.256), $s::GetChar('abc', 2) -join '|'
$s::Split('a,b,c', ',') -join '|'
$s::Split('a,b,c', ',', 2) -join '|'
$s::Filter(@('abc', 'xyz'), 'b')
$s::StrComp('a', 'A'), $s::StrComp('a', 'A', 'Text') -join ' '
$s::Left('hello', -1)
$s::Mid('hello', 0)
$s::StrConv('hello', 'ProperCase')
[Microsoft.VisualBasic.Interaction]::InputBox('Name')
[Microsoft.VisualBasic.Interaction]::MsgBox('Text', 'YesNo', 'Title')
[Microsoft.VisualBasic.Interaction]::IIf($true, 1, 2)
[Microsoft.VisualBasic.Interaction]::Choose(2, 'a', 'b')
'12', '1e5', '&H1F', '$5', 'abc', '', $null, 5.5, $true | ForEach-Object { [Microsoft.VisualBasic.Information]::IsNumeric($_) }
[Microsoft.VisualBasic.Information]::IsDate('2024-01-01'), [Microsoft.VisualBasic.Information]::TypeName(5), [Microsoft.VisualBasic.Information]::VarType('x') -join ' '
[Microsoft.VisualBasic.Information]::UBound(@(1, 2, 3))
[Microsoft.VisualBasic.Conversion]::Hex(255), [Microsoft.VisualBasic.Conversion]::Oct(8), [Microsoft.VisualBasic.Conversion]::Val(' 1 2.5e2x'), [Microsoft.VisualBasic.Conversion]::Int(-2.5) -join ' '
[Microsoft.VisualBasic.FileIO.FileSystem]::GetName('/a/b.txt')
$text = "a,`"b,c`",`"d`"`"e`"`n# note`n1, 2 ,3`n`n`"x`ny`",z"
$p = [Microsoft.VisualBasic.FileIO.TextFieldParser]::new([IO.StringReader]::new($text))
$p.TextFieldType = 'Delimited'
$p.SetDelimiters(',')
$p.CommentTokens = '#'
while (-not $p.EndOfData) { $p.ReadFields() -join '|' }
$p.LineNumber
$p.Close()
$p = [Microsoft.VisualBasic.FileIO.TextFieldParser]::new([IO.StringReader]::new("12345abc`n12"))
$p.TextFieldType = [Microsoft.VisualBasic.FileIO.FieldType]::FixedWidth
$p.SetFieldWidths(2, 3, -1)
$p.ReadFields() -join '|'
try { $p.ReadFields() } catch [Microsoft.VisualBasic.FileIO.MalformedLineException] { $_.Exception.Message; $p.ErrorLine; $p.ErrorLineNumber }
$p = [Microsoft.VisualBasic.FileIO.TextFieldParser]::new([IO.StringReader]::new('a,b'))
$p.ReadFields()
$p | Format-List *
$s::InStr.OverloadDefinitions
$s::Replace.OverloadDefinitions
