$ErrorView = 'NormalView'
$ErrorView = 'NormalView'
$S = [System.Management.Automation.PSSerializer]
function ser($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; if ($v -is [array] -and $v.Count -eq 1 -and $v[0] -isnot [array]) { }; $S::Serialize($v, $depth) } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
function rt($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; $r = $S::Deserialize($S::Serialize($v, $depth)); if ($null -eq $r) { "null" } else { $r.GetType().FullName; $r.PSTypeNames -join ";"; "$r"; ($r.PSObject.Properties | ForEach-Object { $_.MemberType.ToString() + ":" + $_.Name + "=" + $_.Value }) -join "|"; $r | Format-List * | Out-String -Width 120 } } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
# deserialized containers and their members
function show($l, $r) { "== $l"; if ($null -eq $r) { 'null'; return }; $r.GetType().FullName; $r.PSTypeNames -join ';'; ($r.PSObject.Properties | % { "$($_.MemberType):$($_.Name)=$($_.Value)" }) -join '|'; "$r"; try { $r.Count } catch { "E $_" } }
function rt2($l, $v, $d = 2) { try { show $l ($S::Deserialize($S::Serialize($v, $d))) } catch { "E $_" } }
rt2 list ([System.Collections.Generic.List[int]]@(1,2))
rt2 array (1,2)
rt2 arraylist ([System.Collections.ArrayList]@(1))
rt2 hashset ([System.Collections.Generic.HashSet[int]]@(1,2))
rt2 linkedlist ([System.Collections.Generic.LinkedList[int]]::new([int[]](1,2)))
rt2 queue ([System.Collections.Queue]@(1,2))
rt2 gqueue ([System.Collections.Generic.Queue[int]]::new([int[]](1,2)))
rt2 stack ([System.Collections.Stack]@(1,2))
rt2 hash @{a=1}
rt2 ordered ([ordered]@{a=1;b=2})
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d['k']=1
rt2 dict $d
rt2 range ([System.Linq.Enumerable]::Range(1,2))
rt2 keys @{a=1}.Keys
rt2 bitarr ([System.Collections.BitArray]::new([bool[]]($true,$false)))
$n=[System.Collections.Specialized.NameValueCollection]::new(); $n.Add('a','1')
rt2 nvc $n
rt2 strcoll ([System.Collections.Specialized.StringCollection]::new())
rt2 bytes ([byte[]](1,2))
rt2 chars ([char[]]'ab')
rt2 empty @()
rt2 nested (,(1,(2,3)))
rt2 multi ([int[,]]::new(2,2))
rt2 dt ([datetime]'2020-01-02T03:04:05Z')
rt2 ts ([timespan]'1:2:3')
rt2 enum ([System.DayOfWeek]::Friday)
rt2 enumf ([System.IO.FileAttributes]'ReadOnly,Hidden')
rt2 tuple ([tuple]::Create(1,'b'))
rt2 kvp ([System.Collections.Generic.KeyValuePair[string,int]]::new('k',1))
rt2 dentry ([System.Collections.DictionaryEntry]::new('k','v'))
rt2 ip ([ipaddress]'1.2.3.4')
rt2 loop ([ipaddress]::Loopback)
rt2 uri ([uri]'http://x/y')
rt2 ver ([version]'1.2')
rt2 semver ([semver]'1.2.3')
rt2 guid ([guid]::Empty)
rt2 sb { 1 + 1 }
rt2 rx ([regex]'a+')
rt2 culture ([cultureinfo]'de-DE')
rt2 char ([char]'x')
rt2 decimal 1.5d
rt2 single ([single]1.5)
rt2 bigint ([bigint]5)
rt2 nullv $null
rt2 str 'text'
$r = $S::Deserialize($S::Serialize([xml]"<a>`n <b/></a>")); $r.PreserveWhitespace; $r.OuterXml
rt2 sw ([switch]$true)
rt2 mail ([mailaddress]'a@b.org')
rt2 cred ([pscredential]::Empty)
rt2 exc ([exception]::new('m'))
rt2 prog ([System.Management.Automation.ProgressRecord]::new(1,'a','s'))
rt2 coll (Get-Date '2020-01-01' | Select-Object Year, Month)
rt2 pso ([pscustomobject]@{a=1;b=@(1,2);c=@{x=1};d=[pscustomobject]@{e=[pscustomobject]@{f=1}}}) 2
rt2 pso1 ([pscustomobject]@{a=1;b=@(1,2);c=@{x=1};d=[pscustomobject]@{e=[pscustomobject]@{f=1}}}) 1
