#requires -Version 5.1
[CmdletBinding()] param([string]$Root = '.', [int]$Top = 3)
Set-StrictMode -Version 3; $ErrorActionPreference = 'Stop'
$data = @'
sku,name,qty,price,added
A1,Widget,10,2.50,2023-01-15
B2,Gadget,0,10.00,2023-02-20
C3,"Gizmo, large",5,7.25,2022-12-01
D4,Doohickey,100,0.10,2023-03-03
'@ | ConvertFrom-Csv | ForEach-Object { [pscustomobject]@{ Sku = $_.sku; Name = $_.name; Qty = [int]$_.qty; Price = [decimal]$_.price; Added = [datetime]$_.added } }
function Get-Total { [CmdletBinding()] [OutputType([decimal])] param([Parameter(Mandatory, ValueFromPipeline)][psobject[]]$Item) begin { $t = 0d } process { foreach ($i in $Item) { $t += $i.Qty * $i.Price } } end { $t } }
$data | Get-Total
$data | Sort-Object { $_.Qty * $_.Price } -Descending | Select-Object -First $Top Name, @{ n = 'Total'; e = { $_.Qty * $_.Price } } | Format-Table -AutoSize
$data | Group-Object { $_.Added.Year } | Sort-Object Name | ForEach-Object { '{0}: {1} items, {2:N2}' -f $_.Name, $_.Count, ($_.Group | Get-Total) }
$data | Where-Object Qty -eq 0 | ForEach-Object { Write-Warning "$($_.Name) out of stock" }
$report = [ordered]@{ Generated = '2023'; Items = @($data | Select-Object Sku, Qty); Stats = [ordered]@{ Count = $data.Count; Max = ($data | Measure-Object Price -Maximum).Maximum } }
$report | ConvertTo-Json -Depth 4 | Tee-Object report.json
(Get-Content report.json -Raw | ConvertFrom-Json).Items | Format-Table
$data | Export-Csv out.csv; (Import-Csv out.csv)[2].Name; (Get-FileHash out.csv -Algorithm MD5).Hash.Length
$lookup = @{}; $data | ForEach-Object { $lookup[$_.Sku] = $_ }; $lookup['C3'].Name; $lookup.Keys | Sort-Object
$data | ConvertTo-Html -Property Sku, Qty -Title T -PreContent '<h1>x</h1>'
$sb = [System.Text.StringBuilder]::new(); foreach ($d in $data) { [void]$sb.AppendFormat('{0}={1};', $d.Sku, $d.Qty) }; $sb.ToString()
try { $data | ForEach-Object { if ($_.Qty -gt 50) { throw "too many: $($_.Name)" } } } catch { Write-Host "Error: $_" } finally { 'done' }
$q = [System.Collections.Generic.Queue[string]]::new(); $data.Name | ForEach-Object { $q.Enqueue($_) }; while ($q.Count) { $q.Dequeue().ToUpper() }
$matrix = foreach ($r in 1..3) { , @(foreach ($c in 1..3) { $r * $c }) }; $matrix | ForEach-Object { $_ -join "`t" }
exit $data.Count
