# Parser.ParseFile reads what scripts are read as, and what cannot be read is an error like others
using namespace System.Management.Automation.Language
foreach ($encoding in 'utf8', 'utf8BOM', 'unicode', 'bigendianunicode', 'utf32') {
    Set-Content "$encoding.ps1" "'h$([char]233)llo' +" -Encoding $encoding -NoNewline
    $tokens = $errors = $null
    $ast = [Parser]::ParseFile("$PWD/$encoding.ps1", [ref]$tokens, [ref]$errors)
    "$encoding $ast $($tokens.Count) $($errors.ErrorId)"
}
"$($errors[0])".Replace("$PWD", 'DIR')
foreach ($file in '/nonexistent/x.ps1', '/', $null) {
    $ast = [Parser]::ParseFile($file, [ref]$tokens, [ref]$errors)
    "[$ast] $($tokens.Count) $($errors.Count) $($errors[0].ErrorId) $($errors[0].Message)"
}
