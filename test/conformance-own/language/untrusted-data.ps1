# Values that the constrained language puts into outer variables are refused by [ValidateTrustedData()] of trusted commands; language modes of runspaces.
$module = New-Module -Name Trusted {
    $scriptVar = 15
    function Test-Trusted { [CmdletBinding()] param([ValidateTrustedData()] $Argument) "took $Argument" }
    function Test-Simple { param([ValidateTrustedData()] $Argument) "took $Argument" }
    function Test-Typed { [CmdletBinding()] param([ValidateTrustedData()] [string[]] $Name) "took $Name" }
    function Test-Global { Test-Trusted $global:shared }
    function Test-Type { New-Object -TypeName $args[0] }
    function Test-Expression { Invoke-Expression $args[0] }
    function Test-Member { 'abc' | ForEach-Object -MemberName $args[0] }
    function Test-Splat { Test-Trusted @global:shared }
}
$global:shared = 'fine'
Test-Global
function Try-It($name, $block) { try { "$name`: " + (& $block) } catch { "$name`: $($_.FullyQualifiedErrorId) | $($_.Exception.Message)" } }
$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
Test-Global
$global:shared = 'from here'
foreach ($line in @'
Test-Global
$other = 'a text'; Test-Trusted $global:shared
Test-Simple $global:shared
Test-Typed $global:shared
$global:t1 = 'uri'; Test-Type $t1
$global:t2 = '1+1'; Test-Expression $t2
$global:t3 = 'Length'; Test-Member $t3
New-Variable shared 'new' -Scope Global -Force; Test-Global
Set-Variable shared 'set' -Scope Global; Test-Global
Write-Output 'out' -OutVariable global:shared; Test-Global
$global:shared = @{ Argument = 'splatted' }; Test-Splat
& $module { $scriptVar }
'@ -split '\n') {
    try { "$line => " + ((Invoke-Expression $line) -join ' ') }
    catch { "$line => $($_.FullyQualifiedErrorId) | $($_.Exception.Message)" }
}
