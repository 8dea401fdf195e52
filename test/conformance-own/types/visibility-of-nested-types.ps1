$ErrorView = 'NormalView'
foreach ($n in 'System.Management.Automation.LanguagePrimitives+EnumMultipleTypeConverter','System.Management.Automation.LanguagePrimitives+EnumSingleTypeConverter','System.Management.Automation.Internal.CommonParameters+ValidateVariableName','Microsoft.PowerShell.Commands.ModuleCmdletBase+ImportModuleOptions','System.Environment+SpecialFolder') {
$t = [psobject].Assembly.GetType($n); if (!$t) { $t = [int].Assembly.GetType($n) }
"$n " + (($t | gm -Type Property | ? Name -like 'Is*' | % { "$($_.Name)=$($t.($_.Name))" }) -join ' ') }
