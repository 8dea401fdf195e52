# An argument of a .NET method is the object itself: what only the object around it knew, as the names of a deserialized type, is lost
class Inner { $X = 1 }
class Outer { $I = [Inner]::new() }
enum Colour { Red; Blue = 4 }
$s = [System.Management.Automation.PSSerializer]
foreach ($value in @(1, 'a'), @{ 5 = 'v' }, [ordered]@{ a = 1; b = 2 }, [System.Collections.Generic.List[int]](1, 2), [System.Collections.Generic.HashSet[string]]@('x'), [Colour]::Blue) {
    $back = $s::Deserialize($s::Serialize($value, 2))
    $back.pstypenames -join ' | '
    $s::Serialize($back, 2)
    'inside of another object:'
    $s::Serialize([pscustomobject]@{ V = $back }, 2)
}
$queue = [System.Collections.Queue]::new(); $queue.Enqueue('q')
$s::Serialize($s::Deserialize($s::Serialize($queue)))
$named = [System.Collections.ArrayList]@(7); $named.pstypenames.Insert(0, 'Named')
$s::Serialize($named)

# An object whose members somebody has looked at has members of its own from then on, also where only its text is written
'never looked at'; $s::Serialize([Outer]::new(), 1)
'written deeper before'; $o = [Outer]::new(); $null = $s::Serialize($o, 2); $s::Serialize($o, 1)
foreach ($look in { $args[0].psobject.Properties.Match('*').Count }, { $args[0].psobject.Properties['X'].Value }, { $args[0] | Get-Member }, { $args[0] | Out-String }, { $args[0] | ConvertTo-Json }, { $args[0] | Select-Object X }, { $args[0] | Sort-Object X }, { $args[0].X }) {
    "$look"; $o = [Outer]::new(); $null = & $look $o.I
    ($s::Serialize($o, 1) -split "`n")[6..8] -replace '\r'
}
