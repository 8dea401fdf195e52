# Export-FormatData, Get-FormatData objects, builders
$t = [System.Management.Automation.TableControl]::Create().AddHeader('Right', 8, 'AA').AddHeader().StartRowDefinition().AddPropertyColumn('a').AddScriptBlockColumn('$_.b').EndRowDefinition().EndTable()
$t.Headers | Format-Table
$t.Rows[0].Columns | Format-List
$v = [System.Management.Automation.FormatViewDefinition]::new('v1', $t); "$v"; $v
$d = [System.Management.Automation.ExtendedTypeDefinition]::new('My.T'); $d.FormatViewDefinition.Add($v); $d
$d | Export-FormatData -Path o.ps1xml -IncludeScriptBlock; Get-Content o.ps1xml
try { $d | Export-FormatData -Path o.ps1xml -NoClobber -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Update-FormatData o.ps1xml
[pscustomobject]@{ PSTypeName = 'My.T'; a = 1; b = 2 }
(Get-FormatData My.T).FormatViewDefinition[0].Control.Rows[0].Columns[1].DisplayEntry
[System.Management.Automation.ListControl]::Create().StartEntry().AddItemProperty('p', 'L').EndEntry().EndList().Entries[0].Items
[System.Management.Automation.WideControl]::Create().AddPropertyEntry('p').EndWideControl().Entries | Format-List
[System.Management.Automation.DisplayEntry]::new('x', 'Property') | Format-List
Export-FormatData
Get-FormatData -TypeName My.T, nope | % TypeName
'My.Q' | % { [System.Management.Automation.ExtendedTypeDefinition]::new($_) } | Format-Table TypeName
