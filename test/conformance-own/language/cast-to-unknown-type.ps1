# The type of a cast is looked up before what is cast has run
function Show { Write-Host "ran $args"; 1 }
try { [NoSuch](Show 1) } catch { $_.FullyQualifiedErrorId }
try { [NoSuch[]]@(Show 2) } catch { $_.FullyQualifiedErrorId }
try { $x = [NoSuch](Show 3) } catch { $_.FullyQualifiedErrorId }
try { (Show 4) -as [NoSuch] } catch { $_.FullyQualifiedErrorId }
try { [NoSuch]@{ a = Show 5 } } catch { $_.FullyQualifiedErrorId }
[int](Show 6) + [string](Show 7)
