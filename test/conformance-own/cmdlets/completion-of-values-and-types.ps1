$ErrorView = 'NormalView'
function Show($Text, [switch]$Tips, $First = 12, $Cursor = $Text.Length) {
    "-- $Text"
    $found = (TabExpansion2 $Text $Cursor).CompletionMatches
    $found | Select-Object -First $First | ForEach-Object {
        $line = "  $($_.CompletionText) | $($_.ListItemText) | $($_.ResultType)"
        if ($Tips) { $line += " | $($_.ToolTip -replace '\r?\n', ' / ')" }
        $line
    }
}
# the names of static members, fields and properties
Show '[int]::M' -Tips
Show '[datetime]::M' -Tips
Show '[datetime]::No' -Tips
Show '[console]::Window' -Tips
Show '[array]::Max' -Tips
Show '[int]' -Tips -First 2
# accelerators as they are written
foreach ($name in '[CmdletB', '[ValidateSe', '[ValidateNotN', '[OutputTy', '[pscus') { Show $name -First 2 }
[psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get.Keys.Where{ $_ -cmatch '^[A-Z]' } -join ' '
# types that are not public are not offered
Show '[System.Collections.ArrayLi'
Show '[System.Management.Automation.MshCommandR'
foreach ($type in @{}.GetEnumerator().GetType(), @{}.Keys.GetType(), [Collections.ArrayList]::ReadOnly([Collections.ArrayList]::new()).GetType(), [int].GetType(), [uri]) {
    "$type $($type.IsPublic) $($type.IsVisible) $($type.IsNotPublic) $($type.IsNestedPublic)"
}
# values
Show 'Set-ExecutionPolicy '
Show 'Get-Command -Verb Comp'
Show 'Get-Verb -Verb Re' -First 20
Show 'Select-String -Culture Or'
Show 'Select-String -Culture en-U'
Show 'Get-Culture -Name de-'
Show 'Start-Process -Verb '
[Microsoft.PowerShell.Commands.WebSslProtocol]3072
# a class that is only text so far
Show 'enum E { One; Two }; [E]'
# drives are sorted as words
$env:AAA_B = 1; $env:AAAA = 1; $env:AAA_A = 1
Show '$env:AAA'
# built-in variables say what they are
foreach ($name in 'PSVersionTabl', 'nul', 'PSCultur', 'HOM', 'PI', 'ConfirmPref', 'Hos') { Show "`$$name" -Tips -First 1 }
Get-Variable PSHOME, PID, ExecutionContext, PSEmailServer, '?', EnabledExperimentalFeatures, PSUICulture, PSSessionApplicationName |
    ForEach-Object { "$($_.Name): $($_.Description)" }
# the text of a type that no name means has its assembly
"$(@{}.Values.GetType())"
[string]([Linq.Enumerable]::Range(1, 2).GetType())
([Collections.Hashtable]::Synchronized(@{}).GetType(), [int]) -join '|'
