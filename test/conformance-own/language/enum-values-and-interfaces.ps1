class A { [int]$x }
[A].Assembly.FullName
Invoke-Expression 'class B { }; [B].Assembly.FullName'
Invoke-Expression 'enum C { x }; [C].Assembly.FullName'
function f { class D {}; [D].Assembly.FullName }; f; f
Invoke-Expression 'class B { }; [B].Assembly.FullName'
try { Invoke-Expression 'class X : System.IDisposable { }' } catch { $_.Exception.Message }
try { Invoke-Expression 'class X : System.IComparable { [int] Foo() { return 1 } }' } catch { $_.Exception.Message }
try { Invoke-Expression 'class X : System.Collections.IEnumerator { [bool] MoveNext() { return $true } [void] Reset() { } }' } catch { $_.Exception.Message }
try { Invoke-Expression 'class X : System.Collections.IEnumerator { $Current; [bool] MoveNext() { return $true } [void] Reset() { } }' } catch { $_.Exception.Message }
try { Invoke-Expression 'class X : System.Collections.IEnumerator { [object]get_Current() { return 1 } [bool] MoveNext() { return $true } [void] Reset() { } }; "ok"' } catch { $_.Exception.Message }
try { Invoke-Expression 'enum E { A = [System.DayOfWeek]::Friday; B }; [int][E]::B; enum F : byte { A = 255; B }' } catch { $_.Exception.Message }
try { Invoke-Expression 'enum F : byte { A = 256 }' } catch { $_.Exception.Message }
try { Invoke-Expression 'enum F { A = 1 + 2; B = "5"; C = 0x10; D = 1kb; E = -1 }; [int][F]::B; [F].GetEnumValues() -join ","' } catch { $_.Exception.Message }
try { Invoke-Expression 'enum F : string { A }' } catch { $_.Exception.Message }
try { Invoke-Expression 'enum G1 { A = [G2]::B }; enum G2 { B = 7 }; [int][G1]::A' } catch { $_.Exception.Message }
try { Invoke-Expression 'enum G1 { A = [G2]::B }; enum G2 { B = [G1]::A }; [int][G1]::A' } catch { $_.Exception.Message }
