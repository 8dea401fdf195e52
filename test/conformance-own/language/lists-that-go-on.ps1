# -ErrorVariable +name and its like go on with the list that can be seen, also where another scope has it; fixed ones are copied
$ErrorView = 'NormalView'
$errors = [Collections.ArrayList]@()
function Test-Missing { Get-Item /nosuch -ErrorVariable +errors -ErrorAction SilentlyContinue; $errors.Count }
Test-Missing; Test-Missing; "outside: $($errors.Count)"
$errors = @(); Test-Missing; Test-Missing; "outside: $($errors.Count)"
$errors = $null; Test-Missing; Test-Missing; "outside: $($errors.Count)"
$list = [Collections.Generic.List[object]]::new()
& { 1..2 | ForEach-Object { Write-Warning "w$_" -WarningVariable +list -WarningAction SilentlyContinue }; Write-Information i -InformationVariable +list }
"$list"; $list.GetType().Name
$collection = [Collections.ObjectModel.Collection[object]]::new(); Write-Output 1 -OutVariable +collection; Write-Output 2 -OutVariable +collection; "$($collection.GetType().Name): $collection"
$fixed = [Collections.ArrayList]::FixedSize([Collections.ArrayList]@('a')); Write-Output b -OutVariable +fixed; "$fixed / $($fixed.IsFixedSize)"
$text = 'first'; Write-Output second -OutVariable +text; "$text / $($text.GetType().Name)"
$numbers = [Collections.Generic.List[int]]::new(); try { 'a' | Write-Output -OutVariable +numbers } catch { "$_" }; $numbers.Count
[Collections.Generic.List[object]]$typed = @(); Write-Output 1 -OutVariable +typed; Write-Output 2 -OutVariable +typed; $typed.Count
function Get-Both { [CmdletBinding()] param() 1; Write-Warning w; Write-Error e; 2 }
$all = [Collections.ArrayList]@('start')
function Invoke-Both { Get-Both -OutVariable +all -ErrorVariable +all -WarningVariable +all -ErrorAction 0 -WarningAction 0 | Out-Null; $all.Count }
Invoke-Both; Invoke-Both; $all.Count
try { & { Write-Output 1 -OutVariable PID } } catch { $_.FullyQualifiedErrorId; "$_" }
$script:kept = 'k'; & { Write-Output 5 -OutVariable kept | Out-Null; "$kept" }; $kept; & { Write-Output 6 -OutVariable +script:kept | Out-Null }; "$kept"
