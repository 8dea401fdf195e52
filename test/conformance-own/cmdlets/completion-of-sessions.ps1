# What completion tells of variables, commands without parameters, hidden files and attributes
function Show($text, $pattern = '*') {
  $found = TabExpansion2 $text $text.Length
  "$text [$($found.ReplacementIndex),$($found.ReplacementLength)]"
  $found.CompletionMatches | Where-Object ListItemText -Like $pattern | ForEach-Object {
    "  $($_.ResultType) $($_.CompletionText) | $($_.ListItemText) | $($_.ToolTip -replace "\r?\n", '~')"
  }
}
$zzObject = [pscustomobject]@{ A = 1 }
$zzText = 'x'
$zzNothing = $null
function zzNone { }
function zzOne($a) { }
function zzCmdlet { [CmdletBinding()] param() }
Show '$zz'
Show '$variable:zz'
Show '$global:PSCulture'
Show '$script:zzT'
Show 'Get-Variable zz'
Show 'Get-Variable cursorCol'
Show '$PSBoundP'
Show '@PSScriptRo'
Show 'zz'
Show '[Obsolete('
Show 'Get-Job '
Show 'Stop-Job -Id '
Show '[System.Collections.Generic.SortedDict'
Show 'enum ZzEnum { A } [ZzEnum]::GetUnder'
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$null = New-Item -ItemType Directory $folder
Push-Location $folder
$null = New-Item .zzhidden
(TabExpansion2 'Get-Item .zz' 12).CompletionMatches.CompletionText
(TabExpansion2 'New-Item -Path env: -ItemType ' 30).CompletionMatches.CompletionText
(TabExpansion2 'New-Item -Path ./x -ItemType ' 29).CompletionMatches.CompletionText
Pop-Location
Remove-Item -Recurse -Force $folder
