$ErrorView = 'NormalView'
function T($b) { try { $r = & $b; "ok [$($r -join '|')]" } catch { $i = $_.Exception.InnerException; "$($_.Exception.GetType().Name) | $_ | $(if ($i) { $i.GetType().Name })" } }
$t = [Net.Mime.ContentType]::new()
$t | Format-List; "$t"
$t = [Net.Mime.ContentType]::new('Text/HTML; name="a b.txt"')
$t | Format-List; "$t"; $t.Parameters['NAME']; $t.Parameters.Count
$t.Name = ''; $t.CharSet = 'us-ascii'; "$t"; $t.CharSet = $null; $t.Boundary = 'b=1'; "$t"; $t.MediaType = 'application/json'; "$t"
$t.Equals([Net.Mime.ContentType]::new('application/JSON; boundary="b=1"')); $t -eq 'application/json; Boundary="b=1"'; $t.Equals($null)
[Net.Mime.ContentType]::new('a/b').Equals([Net.Mime.ContentType]::new('A/B')); [Net.Mime.ContentType]::new('a/b').Equals('a/b');[Net.Mime.ContentType]::new('a/b').GetHashCode() -eq [Net.Mime.ContentType]::new('A/B').GetHashCode()
foreach ($s in 'text', 'text/', '/x', '', 'a/b;', 'a/b; ', 'a/b;c', 'a/b;c=', 'a/b; c=d', 'a/b ; c = d ', 'a/b;c="d', 'a/b;c="d\"e"', 'a/b;c=d e', 'a/b;c=d;c=e', 'a b/c', ' a/b', 'a/b (comment); c=d', 'a/b;c=é', 'multipart/mixed; boundary="--=_x y"', 'a/b; =c', 'a/b;;c=d', 'a/b/c', 'a/b;name==?utf-8?B?w6k=?=', 'a/b;name="=?utf-8?B?w6k=?="') { T { $x = [Net.Mime.ContentType]::new($s); $x.MediaType; $x.Parameters.Count; "$x" } }
T { [Net.Mime.ContentType]::new([NullString]::Value) }
foreach ($v in '', 'x', 'a/b; c=d', 'TEXT/Plain') { T { $q = [Net.Mime.ContentType]::new('a/b;c=d'); $q.MediaType = $v; "$q" } }
T { $q = [Net.Mime.ContentType]::new(); $q.MediaType = $null }
T { $q = [Net.Mime.ContentType]::new(); $q.CharSet = 'a"b\c'; "$q" }
[Net.Mime.MediaTypeNames+Application]::Json; [Net.Mime.MediaTypeNames+Text]::Plain; [Net.Mime.MediaTypeNames+Image]::Svg; [Net.Mime.MediaTypeNames+Application]::Octet;[Net.Mime.DispositionTypeNames]::Inline
foreach ($n in 'Application','Font','Image','Multipart','Text') { [type]"System.Net.Mime.MediaTypeNames+$n" | Get-Member -Static -MemberType Property | ForEach-Object { "$n $($_.Definition) $(([type]"System.Net.Mime.MediaTypeNames+$n")::($_.Name))" } }
$t | Get-Member | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
foreach ($s in 'a/b;name="=?utf-8?B?w6k=?="','a/b;name="=?utf-8?Q?=C3=A9?="','a/b;name=x','a/b /c','a/b(x)','a /b','a/ b','(x)a/b','a/b; c = "d" ','a/b; c="é"','a/b; c=d;','a/b; c="d" e','a/b; c=""', "a/b;`r`n c=d",'a/b;c="x(y)"','a/b;c=(q)d','a/b;(q)c=d','a/b;c(q)=d','a/b;c=d(q)','a/b;c="unclosed','a/b;c="tab	"','a/b;C=D','a/b; c="\é"') { T { $x = [Net.Mime.ContentType]::new($s); $x.MediaType; $x.Name; $x.Parameters.Values; $x.Parameters.Keys; "$x" } }
$x = [Net.Mime.ContentType]::new()
foreach ($v in 'a"b','é','ü — long long long long long long long long long long long long long long long long long','',' ','a/b','=?utf-8?B?w6k=?=',"a`r`nb","a`tb") { T { $x.Name = $v; "$x"; $x.Name; $x.Parameters['name'] } ; T { $x.Name=$null; $x.Boundary = $v; "$x"; $x.Boundary }; T { $x.Boundary = $null; $x.Parameters['zz'] = $v; "$x" }; T { $x.Parameters.Remove('zz'); $x.CharSet = $v; "$x"; }; $x.CharSet = $null }
T { $x.Parameters.GetType().FullName }
