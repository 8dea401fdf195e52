$ErrorView = 'NormalView'
class C { [ValidateSet()]$x; [ValidateRange(1,5)][int]$y = 3; [ValidateSet('a','b')][string]$z = 'a'; [ValidateNotNullOrEmpty()][Parameter()]$w = 'q'; $plain }
$c = [C]::new()
foreach ($t in { $c.x = 1 }, { $c.y = 9 }, { $c.y = 4; $c.y }, { $c.z = 'c' }, { $c.z='B'; $c.z }, { $c.w = '' }, { $c.w = 5; $c.w }, { [C]@{y=7} }, { [C]@{y=2;z='b'} | % { "$($_.y)$($_.z)" } }) { try { & $t } catch { $_.FullyQualifiedErrorId; $_.Exception.Message; $_.Exception.InnerException.GetType().Name } }
try { iex 'class D { [ValidateRange(1,5)][int]$y = 9 }; [D]::new()' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { iex 'class D2 { [ValidateRange(1,5)][int]$y }; [D2]::new().y' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { iex 'class D3 { [ValidateRange(1,5)] static [int]$y = 9 }; [D3]::y' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { iex 'class D4 { [ValidateRange(1,5)] static [int]$y = 2 }; [D4]::y; [D4]::y = 7' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
[C].GetProperty('y').GetCustomAttributes($true) | % { $_.GetType().Name }
[C].GetProperty('w').GetCustomAttributes($true) | % { $_.GetType().Name }
[C].GetCustomAttributes($true).Count
class A1 : Attribute { [string]$n; A1([string]$a) { $this.n=$a } }

$s = [C].Assembly.GetCustomAttributes($false); $s.Count; $s | % { $_.GetType().FullName }
[C].Assembly.GetCustomAttributes([System.Management.Automation.DynamicClassImplementationAssemblyAttribute],$false).Count

[psobject].Assembly.IsDynamic
