try { try { [int]::Parse('x') } catch { throw } } catch [System.FormatException] { 'F' } catch { 'other' }
try { try { [int]::Parse('x') } catch { throw $_ } } catch [System.FormatException] { 'F2' } catch { "other $($_.Exception.GetType().Name)" }
try { try { [int]::Parse('x') } catch { throw $_ } } catch [System.Management.Automation.MethodInvocationException] { "M $($_.Exception.GetType().Name)" } catch { "other $($_.Exception.GetType().Name)" }
try { Get-Item nofile -ea stop } catch [System.Management.Automation.ItemNotFoundException] { "I $($_.Exception.GetType().Name)" }
try { Get-Item nofile -ea stop } catch [System.Management.Automation.ActionPreferenceStopException] { "A $($_.Exception.GetType().Name)" }
try { Get-Item nofile -ea stop } catch [System.Management.Automation.RuntimeException] { "R $($_.Exception.GetType().Name)" }
try { Invoke-Expression '[int]::Parse("x")' } catch [System.FormatException] { "F3 $($_.Exception.GetType().Name)" }
try { Invoke-Expression '1/0' } catch [System.DivideByZeroException] { "D $($_.Exception.GetType().Name)" }
try { Invoke-Expression '1/0' } catch [System.Management.Automation.RuntimeException] { "R $($_.Exception.GetType().Name)" }
try { Get-Date -Foo } catch [System.Management.Automation.ParameterBindingException] { "P $($_.Exception.GetType().Name)" }
try { Get-Date nodate } catch [System.Management.Automation.CmdletInvocationException] { "C $($_.Exception.GetType().Name)" } catch { "o $($_.Exception.GetType().Name)" }
try { ConvertFrom-Json '{' } catch [System.ArgumentException] { "AE $($_.Exception.GetType().Name)" } catch { "o $($_.Exception.GetType().Name)" }
try { Select-Object -First 1 -Last -1 -ErrorAction Stop } catch { "o $($_.Exception.GetType().Name)" }
try { [int]'x' } catch [System.InvalidCastException] { "IC $($_.Exception.GetType().Name)" }
try { [int]'x' } catch [System.FormatException] { "FE $($_.Exception.GetType().Name)" } catch { "o $($_.Exception.GetType().Name)" }
try { [int]'x' } catch [System.Management.Automation.RuntimeException] { "RE $($_.Exception.GetType().Name)" } 
try { [int]'x' } catch [System.Management.Automation.PSInvalidCastException] { "PIC $($_.Exception.GetType().Name)" } 
try { 1/0 } catch [System.DivideByZeroException] { "DZ $($_.Exception.GetType().Name) $($_.FullyQualifiedErrorId)" } 
try { 1/0 } catch [System.ArithmeticException] { "AR $($_.Exception.GetType().Name)" } catch [System.Management.Automation.RuntimeException] { "RT" }
try { 1/0 } catch [System.Management.Automation.RuntimeException] { "RT $($_.Exception.GetType().Name)" } catch [System.ArithmeticException] { "AR" }
try { 1/0 } catch [System.FormatException] { "x" } catch [exception] { "EX $($_.Exception.GetType().Name)" }
try { 1/0 } catch [System.FormatException] { "x" } catch { "all $($_.Exception.GetType().Name)" }
try { throw [System.IO.IOException]::new('io', [FormatException]::new('f')) } catch [FormatException] { 'inner' } catch { "outer $($_.Exception.GetType().Name)" }
try { throw 'text' } catch [System.Management.Automation.RuntimeException] { "RT $($_.Exception.GetType().Name)" }
try { & { throw [System.InvalidOperationException]::new('io') } } catch [System.SystemException] { "SE $($_.Exception.GetType().Name)" }
& { trap [System.Management.Automation.MethodInvocationException] { "T $($_.Exception.GetType().Name)"; continue }
[int]::Parse("x") }
& { trap { "T2 $($_.Exception.GetType().Name)"; continue } [int]::Parse('x') }
& { trap { "T3 $($_.Exception.GetType().Name)"; continue } 1/0 }
& { trap [exception] { "T4 $($_.Exception.GetType().Name)"; continue } 1/0 }
& { trap [System.Management.Automation.RuntimeException] { "T5 $($_.Exception.GetType().Name)"; continue } 1/0 }
& { trap { "T6 all"; continue } trap [System.ArithmeticException] { "T6 ar"; continue } trap [System.DivideByZeroException] { "T6 dz"; continue }  1/0 }
& { trap [System.ArithmeticException] { "T7 ar"; continue } trap [System.SystemException] { "T7 se"; continue }  1/0 }
& { trap [System.SystemException] { "T8 se"; continue } trap [System.ArithmeticException] { "T8 ar"; continue }   1/0 }
$Error.Clear(); & { $ErrorActionPreference='Ignore'; 1/0; Get-Item nofile; throw 'x'; 'y' }; $Error.Count
try { try { 1/0 } catch { 1 | % { throw } } } catch { "re $_" }
class CX { [void] M() { throw [FormatException]::new('cx') } [void] N() { [int]::Parse('q') } [int]$P }
try { [CX]::new().M() } catch [FormatException] { "CM $($_.Exception.GetType().Name)" }
try { [CX]::new().N() } catch [FormatException] { "CN $($_.Exception.GetType().Name)" }
try { [CX]::new().P = 'zz' } catch [FormatException] { "CP" } catch { "CP $($_.Exception.GetType().Name)" }
try { { throw [FormatException]::new('cx') }.Invoke() } catch [FormatException] { "SI $($_.Exception.GetType().Name)" } catch { "SI2 $($_.Exception.GetType().Name)" }
try { 1 | % { throw [FormatException]::new('cx') } } catch [FormatException] { "FE $($_.Exception.GetType().Name)" }
try { 1,2 | Sort-Object { throw [FormatException]::new('cx') } } catch [FormatException] { "SO $($_.Exception.GetType().Name)" } 
try { (1,2).ForEach({ throw [FormatException]::new('cx') }) } catch [FormatException] { "FEM $($_.Exception.GetType().Name)" }
try { 'a' -replace 'a', { throw [FormatException]::new('cx') } } catch [FormatException] { "RP $($_.Exception.GetType().Name)" }
& { try { 1/0 } catch [System.FormatException] { "x" } finally { 'fin' }; 'after' } 2>&1 | % { "$_" }
& { trap [FormatException] { 'no' } 1/0; 'not here' }
'never'
