# classes, enums and added types in output
enum Color { Red; Green = 5; Blue }
[Flags()] enum Opt { A = 1; B = 2; C = 4 }
class Pt { [int]$X; [int]$Y; hidden $Z = 3; static [int]$Count = 0; Pt() {}; Pt($x, $y) { $this.X = $x; $this.Y = $y }; [string] ToString() { return "($($this.X),$($this.Y))" }; [Pt] Add([Pt]$o) { return [Pt]::new($this.X + $o.X, $this.Y + $o.Y) } }
class Pt3 : Pt { [int]$W; Pt3($x, $y, $w) : base($x, $y) { $this.W = $w } }
[Pt]::new(1, 2)
[Pt3]::new(1, 2, 3) | Format-List
[Pt]::new(1, 2), [Pt3]::new(3, 4, 5) | Format-Table
"$([Pt]::new(1, 2))"
[Pt]::new(1, 2).Add([Pt]::new(1, 1)) | Select-Object *
[Pt3]::new(1, 2, 3) | Get-Member
[Pt] | Get-Member -Static
[Color]::Red
[Color]5, [Color]'Blue' | Format-Table
[Opt]3
[Opt]'A, C' | % { [int]$_ }
[Color].GetEnumValues()
[enum]::GetNames([Color]) -join ','
[pscustomobject]@{ c = [Color]::Green; o = [Opt]5; p = [Pt]::new(7, 8) }
[Pt]::new(1, 2) | ConvertTo-Json -Compress
[Pt]::new(1, 2) | ConvertTo-Csv
[Pt]::new(1, 2), [Pt]::new(1, 3) | Group-Object X | Format-Table Count, Name
[Pt]::new(5, 2), [Pt]::new(1, 3) | Sort-Object X | % ToString
[Pt]::new(1, 2) | Select-Object X, @{ n = 'S'; e = { "$_" } }
@([Pt]::new(1, 2)) | Measure-Object X -Sum | % Sum
Compare-Object ([Pt]::new(1, 2)) ([Pt]::new(1, 3)) -Property X, Y
[Pt]::new(1, 2) -eq [Pt]::new(1, 2)
[Color]::Red | ConvertTo-Json
[Pt]::Count
[Pt].GetProperties().Name -join ','
[Pt]::new
