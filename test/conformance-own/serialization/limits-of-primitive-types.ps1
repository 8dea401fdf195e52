# Texts of primitive types that are too long or hold more than the type; credentials without a password
$ns = 'xmlns="http://schemas.microsoft.com/powershell/2004/04"'
foreach ($body in "<D>$('9' * 100000)</D>", "<D>0.$('1' * 1000)</D>", "<TS>P$('9' * 1000)D</TS>", '<TS>P1DT2H</TS>') {
  try { $r = [System.Management.Automation.PSSerializer]::Deserialize("<Objs Version=`"1.1.0.1`" $ns>$body</Objs>"); "$($r.GetType().Name) $r" } catch { $_.Exception.InnerException.GetType().Name }
}
$r = [System.Management.Automation.PSSerializer]::Deserialize("<Objs Version=`"1.1.0.1`" $ns><Obj RefId=`"0`"><TN RefId=`"0`"><T>System.Management.Automation.PSCredential</T></TN><Props><S N=`"UserName`">u</S><S N=`"Password`">x</S></Props></Obj></Objs>")
$r.GetType().FullName; $r.UserName
try { [decimal]('1' * 50000) } catch { $_.FullyQualifiedErrorId }
[decimal]('0.' + '3' * 100)
