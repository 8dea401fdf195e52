$ErrorView = 'NormalView'
$d = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()); $null = New-Item -ItemType Directory $d/Dressed
Set-Content $d/Dressed/Dressed.format.ps1xml @'
<Configuration><ViewDefinitions><View><Name>V</Name><ViewSelectedBy><TypeName>Own.Dressed</TypeName></ViewSelectedBy>
<TableControl><TableHeaders><TableColumnHeader><Label>Shown</Label></TableColumnHeader></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>A</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>
'@
Set-Content $d/Dressed/Dressed.types.ps1xml @'
<Types><Type><Name>Own.Dressed</Name><Members><ScriptProperty><Name>Twice</Name><GetScriptBlock>$this.A * 2</GetScriptBlock></ScriptProperty></Members></Type></Types>
'@
Set-Content $d/Dressed/Dressed.psm1 'function Get-Dressed { [pscustomobject]@{ PSTypeName = "Own.Dressed"; A = 4; B = 5 } }'
New-ModuleManifest $d/Dressed/Dressed.psd1 -RootModule Dressed.psm1 -FormatsToProcess Dressed.format.ps1xml -TypesToProcess Dressed.types.ps1xml -FunctionsToExport Get-Dressed
'-- before'
$o = [pscustomobject]@{ PSTypeName = 'Own.Dressed'; A = 1; B = 2 }
$o | Out-String; "[$($o.Twice)]"; @(Get-FormatData Own.Dressed).Count
'-- loaded'
$m = Import-Module $d/Dressed -PassThru
$o | Out-String; "[$($o.Twice)]"; @(Get-FormatData Own.Dressed).Count; (Get-FormatData Own.Dressed).FormatViewDefinition.Name
Get-Dressed | Out-String
@($m.ExportedFormatFiles).Count; @($m.ExportedTypeFiles).Count
'-- removed'
Remove-Module Dressed
$o | Out-String; "[$($o.Twice)]"; @(Get-FormatData Own.Dressed).Count
'-- again, by force'
Import-Module $d/Dressed; Import-Module $d/Dressed -Force
$o | Out-String; "[$($o.Twice)]"
Remove-Module Dressed
$o | Out-String; "[$($o.Twice)]"
'-- help has no listed views'
@(Get-FormatData *Help*).Count
Remove-Item $d -Recurse
