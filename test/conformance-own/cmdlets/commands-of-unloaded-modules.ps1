# commands of modules that nobody has imported yet: patterns tell their names, one that -Module names is imported
$root = Join-Path ([IO.Path]::GetTempPath()) "unloaded-$PID"
$null = New-Item -ItemType Directory "$root/foo1", "$root/foo2"
'function Import-FooZedZed {}; function Get-FooA { param($q) }; Set-Alias fooal Get-FooA; Export-ModuleMember -Function *' > "$root/foo1/foo1.psm1"
'function Invoke-FooZedZed {}; function hidden-foo {}' > "$root/foo2/foo2.psm1"
New-ModuleManifest "$root/foo2/foo2.psd1" -RootModule foo2.psm1 -ModuleVersion 2.3 -FunctionsToExport Invoke-FooZedZed -AliasesToExport fooal2
$before = $env:PSModulePath
$env:PSModulePath = $root
function t([scriptblock]$b) { try { & $b 2>&1 | Out-String -Width 200 | ForEach-Object Trim } catch { "ERR: $($_.FullyQualifiedErrorId): $_" } }
function loaded { 'loaded: ' + ((Get-Module foo* | ForEach-Object Name | Sort-Object) -join ' ') }
t { Get-Command *FooZed* | Sort-Object Name | Select-Object Name, CommandType, ModuleName, Version | Format-Table }
loaded
t { (Get-Command -Noun FooZed* | Sort-Object Name).Name }
t { (Get-Command -Verb Invoke -Noun FooZed*).Name }
t { (Get-Command i-fzz -UseAbbreviationExpansion | Sort-Object Name).Name }
t { (Get-Command *FooZed* -ListImported).Name }
t { (Get-Command *FooZed* -CommandType Cmdlet).Name }
t { Get-Command Get-Foo? | ForEach-Object { $_.GetType().Name; "[$($_.Definition)]"; $_.Parameters.Count } }
loaded
t { (Get-Command -Module foo1 | Sort-Object Name).Name }
loaded
t { Get-Command Get-FooA | ForEach-Object Definition }
t { (Get-Command *Foo* | Sort-Object Name).Name }
t { (Get-Command *Foo* -Module foo2, foo1 | Sort-Object Name).Name }
t { (Get-Command -Module nosuch).Name }
loaded
t { Get-Command Invoke-FooZedZed | ForEach-Object { "$($_.Name) $($_.Version)" } }
loaded
$env:PSModulePath = $before
Remove-Item $root -Recurse
'-- classes and assemblies'
Add-Type 'public abstract class Abs1 { public Abs1() {} public Abs1(int i) {} } public abstract class Abs2 { }'
function u([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId): $_ [$($_.Exception.GetType().Name)] $($_.CategoryInfo.Category)" } }
u { New-Object Abs1 }
u { New-Object Abs1 5 }
u { New-Object Abs1 5, 6 }
u { New-Object Abs2 }
u { New-Object System.IO.Stream }
u { Add-Type -AssemblyName "$PSHOME/Microsoft.PowerShell.Commands.Utility.dll"; 'ok' }
u { Add-Type -Path "$PSHOME/System.Management.Automation.dll"; 'ok' }
u { (Add-Type -AssemblyName System.Collections -PassThru).Count -gt 10 }
u { [Reflection.Assembly]::LoadFrom("$PSHOME/Microsoft.PowerShell.Commands.Utility.dll").GetName().Name }
u { [psobject].Assembly.Location -eq (Join-Path $PSHOME System.Management.Automation.dll) }
u { (Get-Command Clear-Content).ImplementingType::new().SupportsShouldProcess }
'-- breakpoints, patterns of a culture, formats for old clients'
u { ${script.ps1} = 10; Set-PSBreakpoint -Script variable:\script.ps1 -Line 1 -ErrorAction Stop }
u { Set-PSBreakpoint -Script env:/HOME -Line 1 -ErrorAction Stop }
u { Set-PSBreakpoint -Script /etc/passwd -Line 1 -ErrorAction Stop }
foreach ($pattern in 'fIle', 'fİle', 'FILE', 'file') { foreach ($culture in 'tr-TR', 'en-US', 'Ordinal', 'Invariant') { "$pattern $culture $([bool]('file' | Select-String -Pattern $pattern -Culture $culture -SimpleMatch)) $([bool]('file' | Select-String -Pattern $pattern -Culture $culture -SimpleMatch -CaseSensitive))" } }
$old, $new = Get-FormatData System.IO.FileInfo -PowerShellVersion 5.0; $null -eq $old
(Get-FormatData System.IO.FileInfo -PowerShellVersion 5.1).TypeNames
(Get-FormatData System.Diagnostics.Process -PowerShellVersion 4.0).FormatViewDefinition.Name
$PSSenderInfo = [System.Management.Automation.Internal.InternalTestHooks]::GetCustomPSSenderInfo('foo', [version]'5.0')
$PSSenderInfo.ConnectionString; "$($PSSenderInfo.ApplicationArguments.PSVersionTable.PSVersion)"
$null -eq (Get-FormatData System.IO.FileInfo); $null -eq (Get-FormatData System.IO.FileInfo -PowerShellVersion 5.1)
