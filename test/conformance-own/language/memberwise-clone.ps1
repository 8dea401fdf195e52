# Methods of classes copy their object with MemberwiseClone; nothing else may call it
class Pt { [int]$X; [int[]]$L = @(1); [Pt] Clone() { return $this.MemberwiseClone() } }
$a = [Pt]::new(); $a.X = 5; $b = $a.Clone(); $b.X = 6; "$($a.X) $($b.X)"; $b.L[0] = 9; $a.L[0]
$a.MemberwiseClone()
([pscustomobject]@{a=1}).MemberwiseClone()
@(1,2).MemberwiseClone()
