# Calculated properties whose blocks fail, formats of collections, groups by nothing, elements of groups
$ErrorView = "NormalView"; $PSStyle.OutputRendering = "PlainText"
try { [pscustomobject]@{N=12.5d},[pscustomobject]@{N='x'} | Format-Table { $_.N + '!' }, N | Out-String } catch { "ERR $_" }
[pscustomobject]@{N=12.5d},[pscustomobject]@{N='x'} | Format-Table { $_.N + '!' }, N | Out-String
try { [pscustomobject]@{N=12.5d} | Select-Object { $_.N + '!' }, @{n='q';e={1/0}} } catch { "ERR $_" }
try { 5 | ForEach-Object { $_ + 'x' } } catch { "ERR $_" }
try { [pscustomobject]@{N=12.5d} | Sort-Object { $_.N + '!' } | fl } catch { "ERR $_" }
try { [pscustomobject]@{N=12.5d} | Group-Object { $_.N + '!' } | fl } catch { "ERR $_" }
try { [pscustomobject]@{N=12.5d} | Where-Object { $_.N + '!' } | fl } catch { "ERR $_" }
try { [pscustomobject]@{N=12.5d} | Measure-Object -Property { $_.N + '!' } | fl } catch { "ERR $_" }
[pscustomobject]@{N=12.5d} | Format-Table { $_.N + '!' }, N -DisplayError
[pscustomobject]@{N=12.5d} | Format-Table { $_.N + '!' }, N -ShowError
$o=[pscustomobject]@{A=1,2.5,$null;B=@('x','y');C=@();D=[datetime]'2024-01-02','2025-01-01';H=@{k=1};L=[Collections.Generic.List[int]](1,2);N=@(1,@(2,3))}
$o | Format-Table @{e='A';f='{0:N2}'},@{e='B';f='<{0}>'},@{e='C';f='[{0}]'},@{e='D';f='{0:yyyy}'},@{e='H';f='{0}!'},@{e='L';f='{0,8:D3}|'},@{e='N';f='{0:N1}'} | Out-String -Width 200
$o | Format-List @{e='A';f='N2'},@{e='B';f='x'},@{e='C';f='N1'},@{e='D';f='yyyy'},@{e='H';f='q'},@{e='L';f='D3'},@{e='N';f='N1'},@{n='calc';e={1,2,3};f='<{0}>'},@{n='c2';e={$_.A};f='{0:N1} {0}'}
$o | Format-Table @{e='A';f='{0:Q9}'},@{e='A';f='{1}'},@{e='L';f='{0:Q}'} -DisplayError
1,2|%{[pscustomobject]@{V=@($_,5)}} | Format-Table -GroupBy @{e='V';f='<{0:D3}>'} V
1,2|%{[pscustomobject]@{V=@($_,5)}} | Format-Wide @{e='V';f='<{0:D3}>'}
[pscustomobject]@{I=@(1)},[pscustomobject]@{I='x'},[pscustomobject]@{I=[datetime]'2024-01-01'} | Format-Table I -GroupBy { $_.I -gt 5 }
[pscustomobject]@{I=[DBNull]::Value},[pscustomobject]@{I=[Collections.Generic.List[int]](1,2)},[pscustomobject]@{I=5},[pscustomobject]@{I=7} | Format-Table I -GroupBy { $_.I -gt 5 }
[pscustomobject]@{I=@(1,2)},[pscustomobject]@{I=@(7,8)},[pscustomobject]@{I=@()} | Format-Table I -GroupBy { $_.I -gt 5 }
[pscustomobject]@{I=@(1,2)},[pscustomobject]@{I=1},[pscustomobject]@{I=@()} | Format-Table I -GroupBy I
1..3 | %{[pscustomobject]@{I=$_}} | Format-Table I -GroupBy { }
1..3 | %{[pscustomobject]@{I=$_}} | Format-Table I -GroupBy { if ($_.I -gt 1) {throw 'a'} }
1..3 | %{[pscustomobject]@{I=$_}} | Format-Table I -GroupBy { if ($_.I -gt 1) {'a'} }
1..3 | %{[pscustomobject]@{I=$_}} | Format-List I -GroupBy { if ($_.I -lt 2) {'a'} }
class Thing { [string]$Name = 'thing'; [int]$Id = 3 }
[Thing]::new(),[Thing]::new() | Group-Object Id
[Thing]::new(),[Thing]@{Name='b'} | Group-Object Id | Format-List
