# Format-List: every parameter, wrong input
$o = [pscustomobject]@{Name='alpha';Size=123;When=[datetime]'2024-02-03 04:05:06';Flag=$true;Kids=@(1,2,3,4,5,6);H=@{a=1};N=$null;D=1.5}
$p = [pscustomobject]@{Name='beta';Size=4567890;When=[datetime]'2023-02-03';Flag=$false;Kids=@();H=[ordered]@{z=1;y='q'};N='x';D=-3.14159}
$o,$p | fl | out-string
$o,$p | fl N* | out-string
$o,$p | fl nope | out-string
$o,$p | fl nope,Name | out-string
$o,$p | fl -Property @{n='x';e='Size';f='N0'},@{l='upper';e={$_.Name.ToUpper()}} | out-string
$o,$p | fl -Property @{n='x';e='Size';width=5} | out-string
$o,$p | fl -Property @{e={throw 'x'};n='err'},Name -ShowError | out-string
$o,$p | fl -Property @{e={throw 'x'};n='err'},Name -DisplayError | out-string
$o,$p | fl -View nope | out-string
$o,$p | fl Name -GroupBy Flag | out-string
$o,$p | fl Kids,H -Expand EnumOnly | out-string
,@($o,$p) | fl Name -Expand Both | out-string
,@($o,$p) | fl -Expand CoreOnly | out-string
1,'a',$o | fl | out-string
1 | fl * | out-string
'abc' | fl * | out-string
$null | fl | out-string
[ordered]@{k='v'} | fl | out-string
$o | fl * -Force | out-string
$o | fl -Force | out-string
[version]'1.2.3' | fl | out-string
[version]'1.2.3' | fl * | out-string
[guid]::Empty | fl * | out-string
[uri]'http://a/b?c#d' | fl | out-string
[datetime]'2024-01-01' | fl | out-string
[datetime]'2024-01-01' | fl * | out-string
[timespan]'1:02:03' | fl * | out-string
[System.DayOfWeek]::Monday | fl | out-string
[System.DayOfWeek]::Monday | fl * | out-string
$true | fl * | out-string
{ a b } | fl | out-string
{ a b } | fl * | out-string
[regex]'a(b)' | fl | out-string
[regex]::Match('xaby','a(b)') | fl | out-string
[ipaddress]'1.2.3.4' | fl | out-string
[cultureinfo]'de-DE' | fl | out-string
[System.Text.Encoding]::UTF8 | fl | out-string
[mailaddress]'a@b.c' | fl | out-string
[bigint]5 | fl *| out-string
[char]'a' | fl * | out-string
[int],[string] | fl Name,FullName,BaseType | out-string
