# Text adventure as a state machine with commands from a here-string
$world = @{
    hall = @{ text = 'A dusty hall.'; exits = @{ north = 'library'; east = 'kitchen' }; items = [System.Collections.ArrayList]@('lamp') }
    library = @{ text = 'Shelves everywhere.'; exits = @{ south = 'hall' }; items = [System.Collections.ArrayList]@('book', 'key'); dark = $true }
    kitchen = @{ text = 'Smells of soup.'; exits = @{ west = 'hall'; down = 'cellar' }; items = [System.Collections.ArrayList]@(); locked = @{ down = 'key' } }
    cellar = @{ text = 'You found the treasure!'; exits = @{}; items = [System.Collections.ArrayList]@('gold'); final = $true }
}
$state = [pscustomobject]@{ Room = 'hall'; Bag = [System.Collections.Generic.SortedSet[string]]::new(); Turns = 0; Over = $false; Log = @() }
$state | Add-Member -MemberType ScriptProperty -Name Score -Value { $this.Bag.Count * 10 - $this.Turns }
$state | Add-Member -MemberType ScriptMethod -Name Say -Value { param($t) $this.Log += $t; "> $t" }
$verbs = [ordered]@{
    '^(go\s+)?(?<d>north|south|east|west|up|down)$' = {
        param($m)
        $r = $world[$state.Room]
        if (-not $r.exits.ContainsKey($m.d)) { return $state.Say("You cannot go $($m.d).") }
        if ($r.locked -and $r.locked[$m.d] -and -not $state.Bag.Contains($r.locked[$m.d])) { return $state.Say('It is locked.') }
        $state.Room = $r.exits[$m.d]; & $look
    }
    '^look$' = { & $look }
    '^(take|get)\s+(?<i>\w+)$' = {
        param($m)
        $r = $world[$state.Room]
        if ($r.dark -and -not $state.Bag.Contains('lamp')) { return $state.Say('Too dark.') }
        if ($m.i -in $r.items) { $r.items.Remove($m.i); [void]$state.Bag.Add($m.i); $state.Say("Taken: $($m.i).") } else { $state.Say("No $($m.i) here.") }
    }
    '^drop\s+(?<i>\w+)$' = { param($m) if ($state.Bag.Remove($m.i)) { [void]$world[$state.Room].items.Add($m.i); $state.Say('Dropped.') } else { $state.Say("You have no $($m.i).") } }
    '^(i|inventory)$' = { $state.Say("You carry: $($state.Bag.Count ? ($state.Bag -join ', ') : 'nothing').") }
    '^quit$' = { $state.Over = $true; $state.Say('Bye.') }
}
$look = {
    $r = $world[$state.Room]
    $state.Say($r.text)
    if ($r.items.Count -and -not ($r.dark -and 'lamp' -notin $state.Bag)) { $state.Say("You see: $($r.items -join ', ').") }
    if ($r.exits.Count) { $state.Say("Exits: $(($r.exits.Keys | Sort-Object) -join ' ')") }
    if ($r.final) { $state.Over = $true }
}
$script = @'
look
north
take key
south
TAKE lamp
dance
go north
take key
take dragon
i
drop book
south
east
down
look
'@
. $look
:game foreach ($line in $script -split '\r?\n') {
    $cmd = $line.Trim().ToLowerInvariant()
    $state.Turns++
    "[{0:00}] {1}" -f $state.Turns, $cmd
    foreach ($v in $verbs.GetEnumerator()) {
        if ($cmd -match $v.Key) {
            & $v.Value $Matches
            if ($state.Over) { break game }
            continue game
        }
    }
    $state.Say("I do not know how to '$cmd'.")
}
"Score: $($state.Score) in $($state.Turns) turns, bag: $($state.Bag)"
$state.Log | Group-Object { $_.Split(' ')[0] } -NoElement | Where-Object Count -gt 1 | Sort-Object Count, Name -Descending | Format-Table -HideTableHeaders
$state | Select-Object Room, Turns, Over, Score | ConvertTo-Json -Compress
