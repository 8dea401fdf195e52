# What a name finds in a class: a property of that name in any case, before the method
class A { [int]$undo = 1; hidden [string]$Name = 'n'; static [int]$Make = 2; [string] Undo() { return 'm' } [string] Go() { return $this.Undo() } static [int] make() { return 3 } [string] Name() { return 'x' } }
class B : A { [int]$Go = 4 }
class C { [string] M() { return 'm' } }
class D : C { [int]$m = 5 }
$a = [A]::new()
foreach ($t in { $a.undo }, { $a.Undo() }, { $a.Go() }, { [A]::make() }, { [A]::Make }, { $a.Name() }, { ([A]$a).Name() }, { [B]::new().Go() }, { [B]::new().Go }, { [D]::new().M() }, { [D]::new().m }, { ([C][D]::new()).M() }, { $a | ForEach-Object Undo }, { $a.'Undo'() }, { @($a).Undo() }, { $a.psobject.Members['undo'].MemberType }) { try { "$t => $(& $t)" } catch { "$t ! $($_.FullyQualifiedErrorId) $_" } }
