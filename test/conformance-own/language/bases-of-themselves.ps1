try { iex 'class A1 : System.IComparable[A1] { [int]$x
[int] CompareTo([A1]$o) { return $true } }' } catch { $_.FullyQualifiedErrorId; "$_" }
try { iex 'class A2 : System.Collections.Generic.List[A2] { }; [A2]::new().GetType().Name' } catch { $_.FullyQualifiedErrorId; "$_" }
try { iex 'class A5 : System.Collections.Generic.List[A6] { }; class A6 {}; [A5]::new().GetType().BaseType.Name' } catch { $_.FullyQualifiedErrorId; "$_" }
try { iex 'class A7 : System.IComparable { [int] CompareTo([object]$o) { return 0 } }; [A7]::new() -lt 5' } catch { $_.FullyQualifiedErrorId; "$_" }
try { iex 'class A8 : A8 { }' } catch { $_.FullyQualifiedErrorId; "$_" }
