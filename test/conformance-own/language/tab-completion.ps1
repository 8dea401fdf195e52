# Completion: what TabExpansion2 offers, by text, kind and tip
function Show-Completion([string]$Text, [int]$First = 6) {
    $cursor = $Text.IndexOf('^')
    if ($cursor -lt 0) { $cursor = $Text.Length } else { $Text = $Text.Remove($cursor, 1) }
    $r = TabExpansion2 -inputScript $Text -cursorColumn $cursor
    "$Text => $($r.CompletionMatches.Count) at $($r.ReplacementIndex)+$($r.ReplacementLength)"
    $r.CompletionMatches | Select-Object -First $First | ForEach-Object { "  $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType) | $($_.ToolTip -replace '\r?\n', ' // ')" }
}
class Shape { [string]$Label; [int]$Sides; [Shape]$Inner; [void] Grow([int]$by) {} static [Shape] Make() { return [Shape]::new() } }
function Get-Shape { [OutputType([Shape])] param([ValidateSet('Round', 'Flat', 'with blank')] [string]$Kind, [System.DayOfWeek]$Day, [switch]$Deep) }
Show-Completion '(Get-Shape).La'
Show-Completion 'Get-Shape | ForEach-Object { $_.Inner.S'
Show-Completion 'Get-Shape | Where-Object S'
Show-Completion 'Get-Shape | Select-Object -Property Label, S'
Show-Completion 'Get-Shape -'
Show-Completion 'Get-Shape -Kind '
Show-Completion 'Get-Shape -Kind w'
Show-Completion 'Get-Shape -Day T'
Show-Completion '$s = [Shape]::Make(); $s.'
Show-Completion '[Shape]::'
Show-Completion '[Shape]@{'
Show-Completion '[Shape]@{ Label = "x"; '
Show-Completion 'foreach ($x in Get-Shape) { $x.Si^ }'
Show-Completion 'switch (Get-Shape) { 1 { $_.La^ } }'
Show-Completion '1, 2 -j'
Show-Completion '$x -is'
Show-Completion '$env:HOM'
Show-Completion '$h = @{ one = 1; two = 2 }; $h.t'
Show-Completion '$h = @{ one = 1; two = 2 }; $h["'
Show-Completion 'Get-ChildItem | Sort-Object @{ '
Show-Completion 'Get-Shape | Select-Object @{ Name = "x"; '
Show-Completion '#requires -'
Show-Completion '#requires -PSEdition '
Show-Completion 'using n'
Show-Completion 'using namespace System.Collections.G'
Show-Completion '[System.Collections.Generic.Lis'
Show-Completion 'param([Parameter(Man'
Show-Completion 'function f { [CmdletBinding(Sup^)] param() }'
Show-Completion '"abc" | ForEach-Object Sub'
Show-Completion '$PSVersionTable.PSV'
Show-Completion 'Set-StrictMode -Version '
Show-Completion 'Write-Host x -ForegroundColor D'
Show-Completion 'try { } catch { $_.Exc^ }'
Show-Completion 'New-Object -TypeName System.Version -'
Show-Completion '$x = 1 | '
