# Attributes that a script adds to a variable hold from then on; variables of types that the script itself defines keep them as attributes.
enum Shade { Dark; Light }
function report($e) { "$($e.FullyQualifiedErrorId) $($e.CategoryInfo.Category) $($e.Exception.GetType().Name): $e" }
$n = 5
$attributes = (Get-Variable n).Attributes
$attributes.GetType().FullName; $attributes.Count
$attributes.Add([ValidateRange]::new(1, 6))
try { $n = 9 } catch { report $_ }
$n = 3; $n
(Get-Variable n).IsValidValue(4); (Get-Variable n).IsValidValue(40)
try { (Get-Variable n).Attributes.Add([ValidateRange]::new(7, 9)) } catch { report $_ }
(Get-Variable n).Attributes.Insert(0, [ValidateNotNull]::new())
(Get-Variable n).Attributes | ForEach-Object { $_.GetType().Name }
try { $n = $null } catch { report $_ }
(Get-Variable n).Attributes[1] = [ValidateSet]::new('3', '30')
try { $n = 4 } catch { report $_ }
$n = 30; $n
(Get-Variable n).Attributes.RemoveAt(1); $n = 77; $n
(Get-Variable n).Attributes.Clear(); $n = $null; (Get-Variable n).Attributes.Count
try { (Get-Variable n).Attributes.Add('q') } catch { report $_ }
[int]$number = 5; (Get-Variable number).Attributes | ForEach-Object { $_.GetType().Name }
(Get-Variable number).Attributes.Clear(); $number = 'text'; $number
& { [int]$slot = 5; (Get-Variable slot).Attributes.Count; (Get-Variable slot).Attributes.Clear(); try { $slot = 'q' } catch { report $_ } }
[ValidateRange(1, 9)][int]$both = 5; (Get-Variable both).Attributes | ForEach-Object { $_.GetType().Name }
$made = [psvariable]::new('made', 5, 'None', [Attribute[]]@([ValidateRange]::new(1, 9)))
$made.Attributes.Count; try { $made.Value = 20 } catch { report $_ }
try { [psvariable]::new('made', 25, 'None', [Attribute[]]@([ValidateRange]::new(1, 9))) } catch { report $_ }
$global:checked = 'x'; (Get-Variable checked -Scope Global).Attributes.Add([ValidateScript]::new({ $_ -ne 'bad' }))
try { & { $global:checked = 'bad' } } catch { report $_ }
[Shade]$shade = 'Dark'
foreach ($value in 7, 'Q', '7', $null, 1.5, '') { try { $shade = $value } catch { report $_ } }
& { [Shade]$inner = 'Dark'; try { $inner = 7 } catch { report $_ } }
[Shade[]]$shades = 'Dark'; try { $shades = 0, 7 } catch { report $_ }
# what is no variable has no attributes
[int]$env:PROBE_TEXT = 'q'; $env:PROBE_TEXT; ([int]$env:PROBE_TEXT = '7').GetType().Name
[ValidateRange(1, 2)]$env:PROBE_TEXT = '7'; $env:PROBE_TEXT
[int]$function:probe = { 'body' }; probe
