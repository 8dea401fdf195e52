Set-StrictMode -Version Latest
try { ([pscustomobject]@{ a = 1 }).nope } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { @{ a = 1 }.b } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { (5).b } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { 'a'.Foo() } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { $null.b } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { $o = [pscustomobject]@{ a = 1 }; $o.q = 1 } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { (1,2)[5] } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { $h = @{}; $h.x.y } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { (gi .).nope } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { (1,2).nope } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { [int]::Nope } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { [xml]$x='<a/>'; $x.b } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
class K { $v }; try { [K]::new().b } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
try { [int]::TryParse('12', [ref]'x') } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
$k='str'; try { [int]::TryParse('12', [ref]$k); $k } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
$k=''; try { [int]::TryParse('12', [ref]$k); $k } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
$k=@{}; try { [int]::TryParse('12', [ref]$k); $k } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
$k='5'; try { [int]::TryParse('12', [ref]$k); $k } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
$k='abc'; try { [datetime]::TryParse('2020-01-01', [ref]$k); $k } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
