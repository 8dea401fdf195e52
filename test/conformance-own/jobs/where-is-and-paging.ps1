# A type after -Is may stand in brackets.
$values = @{ v = 1 }, @{ v = 'text' }, @{ v = $ErrorActionPreference }
($values | Where-Object v -Is [int]).v
($values | Where-Object v -Is System.String).v
($values | Where-Object v -IsNot [System.Management.Automation.ActionPreference]).v
$type = [int]
($values | Where-Object v -Is $type).v
try { $values | Where-Object v -Is [no.such.type] } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
'--- entries of dictionaries are counted one by one'
$file = Join-Path $PWD numbers.xml
[ordered]@{ a = 1; b = 2; c = 3; d = 4 } | Export-Clixml $file
$some = Import-Clixml $file -First 2 -Skip 1
$some.Count
$some | ForEach-Object { "$($_.GetType().Name) $($_.Name) $($_.Value)" }
(Import-Clixml $file -First 9).Count
'--- private members of a class of C# stay private'
Add-Type -TypeDefinition @'
public class Ticket {
    private string name;
    private int port = 80;
    public string Name { get { return name; } set { name = value; } }
    public int Port { get { return port; } set { port = value; } }
}
'@
$ticket = New-Object Ticket -Property @{ Name = 'one' }
$copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($ticket))
$copy.PSObject.Properties.Name -join ','
$back = [Ticket]$copy
"$($back.GetType().Name) $($back.Name) $($back.Port)"
