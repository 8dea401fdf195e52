class A { $x
 hidden [int]$h
 hidden [void] hm() {} 
 [int] m([int]$a) { return 1 }
 static [int]$s
 static [int] sm() { return 1 }
 static [A] op_Addition([A]$a, [int]$b) { return $a } }
[A]::new() | gm -Force | ft -a -Wrap
[A]::new() | gm -Force get_* 
[A] | gm -Static -Force | ft Name, MemberType, Definition
[A] | gm -Static  | ft Name, MemberType, Definition
[A].GetMethods() | % { "$_ $($_.IsSpecialName)" } | sort
'a' | gm -force get_*,set_* | ft Name, Definition
[version]'1.2' | gm -force | ft Name, Definition
