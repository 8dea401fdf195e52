# Once a script has chosen how escape sequences are rendered, files and pipes get them too
$ErrorView = 'NormalView'
$text = "`e[7mabc`e[0m"
$text
Write-Host $text
$PSStyle.OutputRendering = 'Ansi'
$text
$text | Out-String
$text | Out-Host
Write-Host $text
Write-Host red -ForegroundColor Red
Write-Host bg -BackgroundColor Blue -NoNewline
$Host.UI.WriteLine('Red', 'Blue', 'ui')
'xalphax' | Select-String alpha
[pscustomobject]@{ Name = 'a'; Value = 1 } | Format-Table
[pscustomobject]@{ Name = 'a'; Value = 1 } | Format-List
$PSStyle.Formatting.Warning = "`e[35m"
Write-Warning w
Write-Verbose v -Verbose
Write-Debug d -Debug
$Host.UI.WriteVerboseLine('vl')
$PSStyle.OutputRendering = 'Host'
$text
($text | Out-String).Length
[pscustomobject]@{ Name = 'a'; Value = 1 } | Format-Table
Write-Warning "with $text inside"
$PSStyle.OutputRendering = 'PlainText'
$text
Write-Warning "with $text inside"
Write-Host $text
