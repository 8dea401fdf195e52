# the files of Add-Type, and what is wrong with them
$ErrorView = 'NormalView'
$here = [regex]::Escape($PWD.Path)
function Attempt([scriptblock]$block) { try { & $block } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.Exception.GetType().Name; $_.Exception.Message -replace $here, '.' } }
Set-Content a1.cs 'public class A1 { public static int X = 4; }'; Set-Content a2.cs 'public class A2 { public static int X = A1.X + 1; }'; Set-Content b.txt 'x'
Attempt { Add-Type -Path nope.dll }
Attempt { Add-Type -Path nope*.cs }
Attempt { Add-Type -LiteralPath nope.dll }
Attempt { Add-Type -LiteralPath 'nope*.cs' }
Attempt { Add-Type -Path b.txt }
Attempt { Add-Type -Path a1.cs, nope.dll }
Attempt { Add-Type -Path nodrive:x.cs }
Attempt { Add-Type -LiteralPath a1.cs, nope.dll }
Attempt { Add-Type -Path variable:x }
Attempt { Add-Type -Path . }
Attempt { Add-Type -Path a*.cs; [A1]::X; [A2]::X }
Attempt { Add-Type -TypeDefinition 'public class C2 {}' -ReferencedAssemblies nope.dll }
Attempt { Add-Type -TypeDefinition 'public class C3 {}' -ReferencedAssemblies System.Net.Http, System.Xml.dll -PassThru | ForEach-Object Name }
Add-Type 'public class B1 { int x = "s"; }' -ErrorAction SilentlyContinue -ErrorVariable found
$found | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { "$_" }
Add-Type -MemberDefinition 'public int F() { return "s"; }' -Name M1 2>&1 | ForEach-Object { "$_" }
Add-Type -MemberDefinition "public int F() {`n return y; }", 'public int G;' -Name M2 -Namespace '' -UsingNamespace System.Text 2>&1 | ForEach-Object { "$_" }
Add-Type -MemberDefinition 'public static int Sq(int x) { return x * x; }' -Name Util -Namespace NS -PassThru | ForEach-Object FullName
[NS.Util]::Sq(4)
