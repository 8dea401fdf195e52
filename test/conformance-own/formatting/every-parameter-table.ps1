# Format-Table: every parameter, wrong input
$o = [pscustomobject]@{Name='alpha';Size=123;When=[datetime]'2024-02-03 04:05:06';Flag=$true;Kids=@(1,2,3,4,5,6);H=@{a=1};N=$null;D=1.5}
$p = [pscustomobject]@{Name='beta';Size=4567890;When=[datetime]'2023-02-03';Flag=$false;Kids=@();H=[ordered]@{z=1;y='q'};N='x';D=-3.14159}
$o,$p | ft | out-string
$o,$p | ft -AutoSize | out-string
$o,$p | ft -Property N* | out-string
$o,$p | ft -Property Name,Size -RepeatHeader | out-string
$o,$p | ft -Property nope,Name | out-string
$o,$p | ft -Property @{n='x';e='Size';f='N0'},@{l='upper';e={$_.Name.ToUpper()};width=10;align='right'},@{label='c';expression='D';formatstring='{0:0.0}';alignment='center';width=9} | out-string
$o,$p | ft -Property @{e={throw 'x'};n='err'},Name -ShowError | out-string
$o,$p | ft -Property @{e={throw 'x'};n='err'},Name -DisplayError | out-string
$o,$p | ft -View nope | out-string
$o,$p | ft -Property @{bad='x'} | out-string
$o,$p | ft -Property @{e='Name';width=0} | out-string
$o,$p | ft -Property @{e='Name';width='abc'} | out-string
$o,$p | ft -Property @{e='Name';align='middle'} | out-string
$o,$p | ft -Property @{n='Name'} | out-string
$o,$p | ft -Property @{e=5} | out-string
$o,$p | ft -Property 5 | out-string
$o,$p | ft -Property '' | out-string
$o,$p | ft -Property $null | out-string
$o,$p | ft -Expand nope | out-string
$o,$p | ft Name,Kids,H -Expand CoreOnly | out-string
$o,$p | ft Name,Kids,H -Expand EnumOnly | out-string
$o,$p | ft Name,Kids,H -Expand Both | out-string
,@(1,2,3) | ft -Expand CoreOnly | out-string
,@($o,$p) | ft Name -Expand Both | out-string
$null | ft | out-string
@() | ft | out-string
ft | out-string
ft -InputObject $o -Property Name | out-string
ft -InputObject $o,$p | out-string
1,2,3 | ft | out-string
1,2,3 | ft Length | out-string
'abc','defg' | ft Length | out-string
'abc','defg' | ft * | out-string
1,'a',$o | ft | out-string
$o,1,'a' | ft | out-string
$o,$p | ft -HideTableHeaders | out-string
$o,$p | ft Name -GroupBy Flag | out-string
$o,$p | ft Name -GroupBy @{e='Size';n='Sz';f='{0:N1}'} | out-string
$o,$p | ft Name -GroupBy @{e={$_.Kids.Count}} | out-string
$o,$p | ft Name -GroupBy nope | out-string
$o,$p | ft Name -GroupBy Kids | out-string
$o,$p | ft -Wrap -AutoSize Name,Kids | out-string -Width 20
$o,$p | ft Name,Size -AutoSize | out-string -Width 9
