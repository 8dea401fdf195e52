$ErrorView = 'NormalView'
$gi = [Security.Principal.GenericIdentity]::new('mia')
$gi.Name; $gi.IsAuthenticated; "[$($gi.AuthenticationType)]"; "$gi"
$gp = [Security.Principal.GenericPrincipal]::new($gi, [string[]]('admin','dev'))
$gp.IsInRole('ADMIN'); $gp.IsInRole('none'); $gp.IsInRole($null); $gp.Identity.Name
$gp | Format-List
$gi | Format-List
$gi.Claims | Format-List
$gp.Claims | ForEach-Object { "$_" }
$gi.GetType().FullName; $gp.Identities.Count
$e = [Security.Principal.GenericIdentity]::new('')
$e.IsAuthenticated
foreach ($b in { [Security.Principal.GenericIdentity]::new([NullString]::Value) }, { [Security.Principal.GenericIdentity]::new('x',[NullString]::Value) }, { [Security.Principal.GenericPrincipal]::new($null, @()) },
 { [Security.Claims.Claim]::new([NullString]::Value,'x') }, { [Security.Claims.Claim]::new('x',[NullString]::Value) },
 { [Security.Claims.ClaimsIdentity]::new().AddClaim($null) }, { [Security.Claims.ClaimsIdentity]::new().AddClaims($null) }, { [Security.Claims.ClaimsIdentity]::new().RemoveClaim($null) }, { [Security.Claims.ClaimsIdentity]::new().RemoveClaim([Security.Claims.Claim]::new('a','b')) },
 { [Security.Claims.ClaimsIdentity]::new().FindAll([NullString]::Value) }, { [Security.Claims.ClaimsIdentity]::new().FindFirst([NullString]::Value) }, { [Security.Claims.ClaimsIdentity]::new().HasClaim([NullString]::Value,'x') }, { [Security.Claims.ClaimsIdentity]::new().HasClaim('x',[NullString]::Value) },
 { [Security.Claims.ClaimsPrincipal]::new().AddIdentity($null) }, { [Security.Claims.ClaimsPrincipal]::new().AddIdentities($null) }, { [Security.Claims.ClaimsPrincipal]::new([Security.Principal.IIdentity]$null) }, { [Security.Claims.ClaimsPrincipal]::new().HasClaim([NullString]::Value, 'b') }, {[Security.Claims.ClaimsPrincipal]::new().FindFirst([NullString]::Value)},{[Security.Claims.ClaimsPrincipal]::new().FindAll([NullString]::Value)},
 { $x = [Security.Claims.ClaimsIdentity]::new(); $x.Actor = $x }) { try { $r = & $b; "ok $r" } catch { "$($_.Exception.GetType().Name) | $_ | $($_.Exception.InnerException.GetType().Name)" } }
$c = [Security.Claims.Claim]::new([Security.Claims.ClaimTypes]::Email, 'a@b.c')
$c | Format-List; "$c"; $c.Properties.Count; $c.Properties.GetType().Name; $null -eq $c.Subject
$c.Properties['k'] = 'v'
$ci = [Security.Claims.ClaimsIdentity]::new([Security.Claims.Claim[]]@($c), 'Custom')
$ci | Format-List
$c2 = [Security.Claims.Claim]::new('http://x/role', 'boss', [Security.Claims.ClaimValueTypes]::String, 'iss', 'orig')
$ci.AddClaim($c2); $ci.AddClaim([Security.Claims.Claim]::new([Security.Claims.ClaimTypes]::Role, 'Chief')); $ci.AddClaim([Security.Claims.Claim]::new([Security.Claims.ClaimTypes]::Name, 'Ann'))
$ci.Name; $ci.Claims.Count -join ','; @($ci.Claims).Count
$ci.HasClaim('HTTP://X/ROLE','boss'); $ci.HasClaim('HTTP://X/ROLE','Boss'); $ci.HasClaim({ param($q) $q.Value -eq 'boss' })
$ci.FindFirst('http://x/ROLE').Value; $ci.FindFirst({ $args[0].Value -like 'c*' }).Value; @($ci.FindAll({ $args[0].Issuer -eq 'LOCAL AUTHORITY' })).Count; @($ci.FindAll([Security.Claims.ClaimTypes]::Name)).Value
[object]::ReferenceEquals($ci.FindFirst('http://x/role').Subject, $ci); [object]::ReferenceEquals(@($ci.Claims)[0].Subject,$ci);[object]::ReferenceEquals(@($ci.Claims)[0],$c)
@($ci.Claims)[0].Properties['k']
$ci.TryRemoveClaim($c2); $ci.TryRemoveClaim($c2); $ci.TryRemoveClaim($null); @($ci.Claims).Count
try { $ci.RemoveClaim($c2) } catch { "$_" }
$p = [Security.Claims.ClaimsPrincipal]::new($ci)
$p.IsInRole('Chief'); $p.IsInRole('chief'); $p.HasClaim([Security.Claims.ClaimTypes]::Name, 'Ann'); $p.FindFirst({ $true }).Type; @($p.FindAll({ $true })).Count; $p.Identity.Name
$p.AddIdentity($gi); @($p.Identities).Count; @($p.Claims).Value -join ','
$p | Format-List
$k = $ci.Clone(); $k.GetType().Name; $k.Name; [object]::ReferenceEquals($k, $ci); $k.AuthenticationType; @($k.Claims)[0].Subject.Name
$gk = $gi.Clone(); $gk.GetType().Name; $gk.Name; $pk = $p.Clone(); @($pk.Identities).Count; $pk.GetType().Name;($gp.Clone()).GetType().Name
$n = [Security.Claims.ClaimsIdentity]::new(); $n.IsAuthenticated; $null -eq $n.Name; $n.Label = 'L'; $n.Label; $n.BootstrapContext = 5; $n.BootstrapContext; $n.NameClaimType
$n.Actor = $ci; $n.Actor.Name
$w = [Security.Claims.ClaimsIdentity]::new($gi, [Security.Claims.Claim[]]@($c2), 'at', 'nt', 'http://x/role'); $w.Name; $w.AuthenticationType; $w.RoleClaimType; $w.NameClaimType; @($w.Claims).Value -join ','
[Security.Claims.ClaimsPrincipal]::new($w).IsInRole('boss')
[Security.Claims.ClaimsIdentity]::new($gi).AuthenticationType
[Security.Claims.ClaimsIdentity]::new('auth','n','r').NameClaimType
$e2=[Security.Claims.ClaimsIdentity]::new('','',''); $e2.NameClaimType; "[$($e2.AuthenticationType)]"; $e2.IsAuthenticated
$null -eq [Security.Claims.ClaimsPrincipal]::new().Identity
[Security.Claims.ClaimsPrincipal]::new($gp).Identity.Name; @([Security.Claims.ClaimsPrincipal]::new($gp).Claims).Value -join ','
$gi -is [Security.Principal.IIdentity]; $gp -is [Security.Claims.ClaimsPrincipal]; $gi -is [Security.Claims.ClaimsIdentity]
[Security.Claims.ClaimsIdentity]::DefaultIssuer; [Security.Claims.ClaimsIdentity]::DefaultRoleClaimType
$null -eq [Security.Claims.ClaimsPrincipal]::Current; $null -eq [Threading.Thread]::CurrentPrincipal
[Threading.Thread]::CurrentPrincipal = $gp; [Threading.Thread]::CurrentPrincipal.Identity.Name; [Security.Claims.ClaimsPrincipal]::Current.IsInRole('dev'); [Threading.Thread]::CurrentPrincipal = $null
$c.Clone().Value; $c.Clone($ci).Subject.Name
$gi | Get-Member | Where-Object Name -ne WriteTo | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
$gp | Get-Member | Where-Object Name -ne WriteTo | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
$c | Get-Member | Where-Object Name -ne WriteTo | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
[Security.Claims.ClaimTypes] | Get-Member -Static | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
[Security.Claims.ClaimValueTypes]::Rsa; [Security.Claims.ClaimTypes]::Upn
class MyId : System.Security.Principal.GenericIdentity { MyId([string]$n) : base($n, 'mine') {} }
$my = [MyId]::new('z'); $my.Name; $my.AuthenticationType; $my.IsAuthenticated
class Visitor : System.Security.Principal.IIdentity {
    [string] get_Name() { return 'guest' }
    [string] get_AuthenticationType() { return 'door' }
    [bool] get_IsAuthenticated() { return $true }
}
$visitor = [System.Security.Claims.ClaimsIdentity]::new([Visitor]::new())
$visitor.Name; $visitor.AuthenticationType
([System.Security.Principal.GenericPrincipal]::new([Visitor]::new(), @('r'))).Identity.GetType().Name
