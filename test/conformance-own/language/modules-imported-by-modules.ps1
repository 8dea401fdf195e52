# modules made in memory and imported from within another one
$null = New-Module -Name Maker {
    function Use-It { "used as $($MyInvocation.InvocationName)" }
    function Import-Global {
        $made = New-Module -Name '?<G>' -ScriptBlock { param($a) Set-Alias $a Use-It; Export-ModuleMember -Alias * } -ArgumentList '?<G>'
        $made | Import-Module -Global
    }
    function Import-ScopeGlobal { New-Module -Name SG { function Get-SG { 'sg' } } | Import-Module -Scope Global }
    function Import-Own { New-Module -Name Own { function Get-Own { 'own' } } | Import-Module; Get-Own }
    function Import-Local { New-Module -Name Loc { function Get-Loc { 'loc' } } | Import-Module -Scope Local; Get-Loc }
    function Show-Loc { (Get-Command Get-Loc -ErrorAction Ignore)?.Name ?? 'no Get-Loc' }
    Export-ModuleMember -Function *
} | Import-Module
Import-Global
?<G>
(Get-Command '?<G>').Source
Import-ScopeGlobal
Get-SG
Import-Own
(Get-Command Get-Own -ErrorAction Ignore)?.Name ?? 'no Get-Own'
Import-Local
Show-Loc
(Get-Module | Where-Object Name -notlike Microsoft* | ForEach-Object Name | Sort-Object) -join ' '
# what a dynamicparam block sees of parameters
function Test-Early {
    [CmdletBinding()] param([int]$n, [string]$s, [int]$d = 7)
    dynamicparam { Write-Host "early n=[$n] s=[$s] d=[$d]"; $s = 'changed' }
    end { "end: [$n] [$s] [$d]" }
}
Test-Early
Test-Early -n 3 -s 4
function Test-EarlyDotted {
    [CmdletBinding()] param([scriptblock]$b, [int]$d = 7)
    dynamicparam { . { $b = 'no block' }; Write-Host "early b=[$b] d=[$d]" }
    end { "end: [$b] [$d]" }
}
Test-EarlyDotted
