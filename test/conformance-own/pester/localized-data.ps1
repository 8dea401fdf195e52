$null = New-Item -ItemType Directory en-US, de, fr
Set-Content en-US/Texts.psd1 "ConvertFrom-StringData @'`nhello=Hello`nbye=Bye`n'@"
Set-Content de/Texts.psd1 "@{ hello = 'Hallo' }"
Set-Content Texts.psd1 "@{ hello = 'neutral' }"
Set-Content fr/Texts.psd1 "Get-Date"
Import-LocalizedData -BindingVariable t -FileName Texts -BaseDirectory .
$t.hello; $t.bye
Import-LocalizedData t -FileName Texts.psd1 -UICulture de-AT -BaseDirectory $PWD
$t.hello
(Import-LocalizedData -FileName Texts -UICulture it -BaseDirectory .).hello
try { Import-LocalizedData -FileName Texts -UICulture fr -BaseDirectory . -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
try { Import-LocalizedData -FileName None -BaseDirectory . -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }
try { Import-LocalizedData -FileName a/Texts } catch { $_.Exception.Message }
{ @{ a = 1; b = $env:X } }.CheckRestrictedLanguage(@(), @(), $true)
foreach ($s in '$x', 'Get-Item', 'foreach ($a in 1) {}', 'begin { } end { }', '1 -f 2') {
  try { [scriptblock]::Create($s).CheckRestrictedLanguage(@('Get-Date'), @('y'), $false) } catch { $_.Exception.InnerException.Errors.Message }
}
