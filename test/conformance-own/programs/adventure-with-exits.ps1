$ErrorView = 'NormalView'
[Flags()] enum Exit { None = 0; North = 1; East = 2; South = 4; West = 8; All = 15 }
class GameException : Exception { [string]$Verb; GameException([string]$m, [string]$v) : base($m) { $this.Verb = $v } }
class Thing { [string]$Name; [bool]$Fixed = $false; [string] ToString() { return $this.Name } static [Thing] Parse([string]$s) { return [Thing]@{ Name = $s.TrimEnd('!'); Fixed = $s.EndsWith('!') } } }
class Room {
    [string]$Name; [Exit]$Exits; [System.Collections.Generic.Dictionary[Exit, Room]]$To = @{}; [System.Collections.Generic.List[Thing]]$Things = @()
    Room([string]$n) { $this.Name = $n }
    [Room] Link([Exit]$e, [Room]$r) { $this.To[$e] = $r; $this.Exits = $this.Exits -bor $e; return $this }
    [Room] Put([Thing[]]$t) { $t.ForEach{ $this.Things.Add($_) }; return $this }
    [string] Describe() { return "$($this.Name) [$($this.Exits)] $(if ($this.Things.Count) { 'You see: ' + ($this.Things -join ', ') + '.' } else { 'Nothing here.' })" }
}
class Game {
    [Room]$At; [System.Collections.Generic.List[Thing]]$Bag = [System.Collections.Generic.List[Thing]]::new(); [int]$Turn; hidden [hashtable]$Verbs
    Game([Room]$start) {
        $this.At = $start; $self = $this
        $this.Verbs = @{
            look = { $self.At.Describe() }.GetNewClosure()
            go = { param($where) $self.Go($where) }.GetNewClosure()
            take = { param($what) $self.Take($what) }.GetNewClosure()
            bag = { if ($self.Bag.Count) { "Bag: $($self.Bag)" } else { 'Empty.' } }.GetNewClosure()
        }
    }
    [string] Go([string]$where) {
        $e = [Exit]::None
        if (-not [Enum]::TryParse([Exit], $where, $true, [ref]$e)) { throw [GameException]::new("'$where' is no direction", 'go') }
        $next = $null
        if (-not $this.At.To.TryGetValue($e, [ref]$next)) { throw [GameException]::new("no way $($e.ToString().ToLower())", 'go') }
        $this.At = $next; return $next.Describe()
    }
    [string] Take([string]$what) {
        $t = $this.At.Things.Find({ param($x) $x.Name -eq $what })
        if ($null -eq $t) { throw [GameException]::new("no $what here", 'take') }
        if ($t.Fixed) { throw [System.InvalidOperationException]::new("the $what does not move") }
        [void]$this.At.Things.Remove($t); $this.Bag.Add($t); return "Taken: $t"
    }
    [object] Do([string]$line) {
        $this.Turn++
        $verb, $rest = -split $line
        if (-not $this.Verbs.ContainsKey($verb)) { throw "I do not know how to $verb" }
        return & $this.Verbs[$verb] @rest
    }
}
$hall, $cellar, $garden = 'Hall', 'Cellar', 'Garden' | ForEach-Object { [Room]$_ }
$null = $hall.Link('South', $cellar).Link([Exit]::East, $garden).Put(@('lamp', 'table!'))
$null = $cellar.Link('North', $hall).Put('coin')
$null = $garden.Link('West', $hall)
$game = [Game]::new($hall)
$script = 'look', 'take lamp', 'take table', 'take ghost', 'go south', 'go sideways', 'take coin', 'go North', 'go 2', 'bag', 'dance', 'go north', 'go'
foreach ($cmd in $script) {
    try { "> $cmd"; $game.Do($cmd) }
    catch [GameException] { "  {$($_.Exception.Verb)} $($_.Exception.Message)" }
    catch [System.InvalidOperationException] { "  ! $($_.Exception.Message) | $($_.CategoryInfo.Category)" }
    catch { "  ? $_ ($($_.Exception.GetType().Name))" }
}
$game
$game | Format-Table
$game.Bag | Format-Table
$hall | Format-List
$hall.To
$hall.Exits.HasFlag([Exit]::East); [Exit]'North, West'; [Exit]15; [Exit]16; [Exit]'North' -bxor 'All'; ([Exit]6).ToString('F')
[int][Exit]'all'; [Exit]::All.value__; 'East' -in [Enum]::GetNames([Exit])
$hall.Exits = 'Up'
$hall.Exits = 99
$hall.Put('a', 'b')
$hall.Link('North')
try { $game.Do('dance') } catch { "E $_" }
[Game]::new('Attic').At.Name
[Game]::new(5, 6)
[Game]@{ Turn = 3 }
try { $game.Do('take ghost') } catch { $_.Exception.GetType().FullName; $_.InvocationInfo.Line.Trim(); $_.ScriptStackTrace -replace ',.*?:', ':' }
:state for ($s = 'idle'; ; ) {
    switch ($s) {
        idle { 'idle'; $s = 'run'; continue state }
        run { 'run'; $s = 'stop'; continue }
        stop { 'stop'; break state }
    }
    'after switch'
}
$game | ConvertTo-Json -Depth 2 -Compress -WarningAction SilentlyContinue
