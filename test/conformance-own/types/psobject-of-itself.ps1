# What psobject shows of an object; Equals of custom objects; the Item of XML elements; small members of threads and XML
$ErrorView = 'NormalView'
$o = [pscustomobject]@{ a = 1; b = 'x' }
$o | Add-Member ScriptMethod twice { $this.a * 2 }
$o.psobject
$o.psobject.Properties['a']
$o.Equals($o), ($o -eq $o), @($o).Contains($o), ([collections.arraylist]@($o)).Contains($o), [object]::ReferenceEquals($o, $o) -join ' '
$x = [xml]'<cat><item id="1"/><item id="2"/><name>q</name></cat>'
$x.cat | Get-Member | Where-Object Name -match '^(item|name)$' | ForEach-Object { "$($_.Name) $($_.MemberType)" }
$x.cat.item.Count
$x.cat.psobject.Properties.Name -contains 'item'
$x.cat | Select-Object item | ForEach-Object { $_.item.Count }
try { $x.cat.RemoveChild($null) } catch { $_.Exception.InnerException.GetType().Name }
try { $x.cat.ReplaceChild($x.CreateElement('q'), $null) } catch { $_.Exception.InnerException.GetType().Name }
$n = $x.CreateNavigator()
$n.Matches('//item')
$null = $n.MoveToFirstChild(); $null = $n.MoveToFirstChild()
$n.Matches('//item'), $n.Matches('item'), $n.Matches('cat/item'), $n.Matches('name|item'), $n.Matches('name') -join ' '
[threading.timeout]::InfiniteTimeSpan
[threading.cancellationtoken]::new($true) | Format-List IsCancellationRequested, CanBeCanceled
