# What $ExecutionContext.SessionState.Path and $PSCmdlet say of paths
function T([scriptblock]$s) { try { $r = & $s; if ($null -eq $r) { "$s => null" } else { "$s => [$($r.GetType().Name)] $($r -join '|')" -replace [regex]::Escape("$PWD"),'<P>' } } catch { "$s => $($_.FullyQualifiedErrorId): $($_.Exception.Message)" -replace [regex]::Escape("$PWD"),'<P>' } }
$p = $ExecutionContext.SessionState.Path; $null = New-Item -ItemType Directory d1/d2; 'x' > d1/f.txt
T { $p.ParseParent('/a/b/c','') }
T { $p.ParseParent('/a/b/c','/a') }
T { $p.ParseParent('/a/b/c','/a/b') }
T { $p.ParseParent('/a/b/c','/q') }
T { $p.ParseParent('/a','/a') }
T { $p.ParseParent('/a','') }
T { $p.ParseParent('a','') }
T { $p.ParseParent('a/b','') }
T { $p.ParseParent('/','') }
T { $p.ParseParent('variable:x','') }
T { $p.ParseParent('temp:/x/y','') }
T { $p.ParseParent('','') }
T { $p.ParseChildName('a/b/') }
T { $p.ParseChildName('temp:/x/y') }
T { $p.ParseChildName('temp:') }
T { $p.ParseChildName('a\b') }
T { $p.Combine('temp:','b') }
T { $p.Combine('a\b','c\d') }
T { $p.Combine('','') }
T { $p.Combine('a','../b') }
T { $p.NormalizeRelativePath("$PWD/d1", "$PWD/d1/d2") }
T { $p.NormalizeRelativePath("d1", "$PWD") }
T { $p.NormalizeRelativePath("d1/f.txt", "") }
T { $p.NormalizeRelativePath("./d1/../d1/f.txt", "$PWD") }
T { $p.NormalizeRelativePath("variable:PID", "") }
T { $p.GetResolvedPSPathFromPSPath('variable:p*d') }
T { $q = 1; $p.GetResolvedProviderPathFromPSPath('nope', [ref]$q) }
T { $p.IsPSAbsolute('Temp:x', [ref]($d = '')); $p.IsPSAbsolute('nope:x', [ref]($d = '')) }
T { $d = ''; $p.IsPSAbsolute('FileSystem::/x', [ref]$d); $d }
T { $d = ''; $p.IsPSAbsolute('~', [ref]$d); $d }
T { $p.PushCurrentLocation(''); $p.LocationStack('').Count; $p.PopLocation('').Path; $p.LocationStack('').Count }
T { $p.PopLocation('') }
T { $p.PushCurrentLocation($null); (Get-Location -Stack).Name; $p.PopLocation($null).Path }
T { $p.PushCurrentLocation('z1'); $p.SetDefaultLocationStack('z1').Name; $p.LocationStack('').Name; Get-Location -Stack | % Path; $p.SetDefaultLocationStack('default').Name }
T { $p.CurrentProviderLocation('Microsoft.PowerShell.Core\FileSystem').Path; $p.CurrentProviderLocation('Alias').Path; $p.CurrentProviderLocation('Environment').Path }
T { $p.CurrentProviderLocation('Certificate') }
T { $p.SetLocation('variable:').Path; $p.CurrentProviderLocation('Variable').Path; $p.ParseChildName(''); $p.IsPSAbsolute('x', [ref]($d = '')); $p.SetLocation((Resolve-Path "$($p.CurrentFileSystemLocation)")).Path }
T { $p.SetLocation('d1/f.txt') }
T { $p.IsProviderQualified('a::b'); $p.IsProviderQualified('./a::b'); $p.IsProviderQualified('Microsoft.PowerShell.Core\FileSystem::/x') }
T { $p.IsProviderQualified($null) }
T { $p.GetUnresolvedProviderPathFromPSPath('') }
T { $p.GetUnresolvedProviderPathFromPSPath('*') }
T { $p.GetResolvedPSPathFromPSPath('') }
T { $p.Combine('a','b'); $p.Combine('a/','/b'); $p.Combine('','b'); $p.Combine('a',''); $p.Combine('HKLM:\x','y'); $p.Combine('Variable:','x'); $p.Combine('/','b') }
T { $p.ParseParent('/a/b/c',''); $p.ParseParent('/a/b/c','/a'); $p.ParseParent('/a','/a'); $p.ParseParent('a',''); $p.ParseParent('/',''); $p.ParseParent('variable:x','') }
T { $p.ParseParent('/a/b', $null) }
T { $p.ParseChildName('/a/b/c'); $p.ParseChildName('a'); $p.ParseChildName('/'); $p.ParseChildName('/a/'); $p.ParseChildName('variable:x') }
T { $p.NormalizeRelativePath("$PWD/d1/d2", "$PWD") }
T { $p.NormalizeRelativePath('x/../y', "$PWD") }
T { $p.IsValid('a*b'); $p.IsValid('') }
T { $p.IsValid('nodrive:x') }
T { $p.IsProviderQualified('a::b'); $p.IsProviderQualified('FileSystem::/x'); $p.IsProviderQualified('/a/b::c'); $p.IsProviderQualified('') }
T { $d = ''; $p.IsPSAbsolute('variable:x', [ref]$d); $d }
T { $d = ''; $p.IsPSAbsolute('/x', [ref]$d); $d }
T { $d = ''; $p.IsPSAbsolute('x/y', [ref]$d); $d }
T { $p.GetResolvedPSPathFromPSPath('d1/*') }
T { $p.GetResolvedPSPathFromPSPath('nope') }
T { $p.GetResolvedPSPathFromPSPath('nope*').Count }
T { $pr = $null; $p.GetResolvedProviderPathFromPSPath('d1/f*', [ref]$pr); $pr.Name }
T { $pr = $null; $p.GetResolvedProviderPathFromPSPath('env:PATH', [ref]$pr); "$pr" }
T { $pr = $null; $p.GetResolvedProviderPathFromPSPath('bad:x', [ref]$pr); "$pr" }
T { $p.GetUnresolvedProviderPathFromPSPath('d1/../q*') }
T { $p.GetUnresolvedProviderPathFromPSPath('bad:x') }
T { $pr = $dr = $null; $p.GetUnresolvedProviderPathFromPSPath('variable:abc', [ref]$pr, [ref]$dr); "$pr $dr" }
T { $pr = $dr = $null; $p.GetUnresolvedProviderPathFromPSPath('FileSystem::/abc', [ref]$pr, [ref]$dr); "$pr [$dr]" }
T { $p.GetResolvedProviderPathFromProviderPath('d1/*','FileSystem') }
T { $p.GetResolvedProviderPathFromProviderPath("$PWD/d1/*",'FileSystem') }
T { $p.CurrentProviderLocation('Variable').Path; $p.CurrentProviderLocation('FileSystem').Path; $p.CurrentProviderLocation('Function').ProviderPath }
T { $p.CurrentProviderLocation('Nope') }
T { $p.CurrentLocation.Path; $p.CurrentLocation.Provider.Name; $p.CurrentLocation.Drive.Name; $p.CurrentLocation.ProviderPath; $p.CurrentFileSystemLocation.Path; "$($p.CurrentLocation)" }
T { $p.PushCurrentLocation('s1'); $p.SetLocation('d1').Path; $p.LocationStack('s1').Count; $p.LocationStack('s1').Name; $p.PopLocation('s1').Path }
T { $p.LocationStack('none') }
T { $p.PopLocation('none2') }
T { $p.SetDefaultLocationStack('sx').Name; $p.SetDefaultLocationStack('').Name }
T { $p.SetLocation('nope') }
T { $p.SetLocation('env:').Path; $p.CurrentLocation.Provider.Name; $p.CurrentFileSystemLocation.Path; $p.GetUnresolvedProviderPathFromPSPath('x'); Set-Location -; $p.CurrentLocation.Path }
T { Convert-Path 'd1/*', . }
function F { [CmdletBinding()] param() T { $PSCmdlet.Events.GetType().Name }; T { $PSCmdlet.InvokeProvider.GetType().Name }; T { $PSCmdlet.TransactionAvailable() }; T { $PSCmdlet.GetDynamicParameters() }; T { $PSCmdlet.CurrentProviderLocation('Variable').Path }; T { $PSCmdlet.CurrentProviderLocation('zz') }; T { $PSCmdlet.GetUnresolvedProviderPathFromPSPath('') }; T { $q = $null; $PSCmdlet.GetResolvedProviderPathFromPSPath('d1/*', [ref]$q); "$q" } } ; F
