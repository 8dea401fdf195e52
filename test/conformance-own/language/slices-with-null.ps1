# slices whose indexes are null, out of range or no numbers
function s($v) { "count=$($v.Count) type=$($v.GetType().Name) [$($v -join '|')]" }
$h = @{ k = 1; j = 2 }; $o = [ordered]@{ k=1 }
$i = @('k') + $null; $z = 0,$null; $zx = 0,'x'; $five = 0,5; $kz='k','zz'
s $h[$i]; s $h[$kz]; s $o[$i]; s $o[$kz]
s 'abc'[$z]; s 'abc'[$five]; s 'abc'[$zx]
s (1,2)[$z]; s (1,2)[$five]; s (1,2)[$zx]
$al = [System.Collections.ArrayList](1,2); s $al[$z]; s $al[$five]; s $al[$zx]
$l = [System.Collections.Generic.List[int]](1,2); s $l[$z];s $l[$five]; s $l[$zx]
$d=[System.Collections.Generic.Dictionary[string,object]]::new(); $d['k']=1
s $d[$i]; s $d[$kz]
try { "[$((1,2)[$null])]" } catch { "E $_" }
try { "[$($al[$null])]" } catch { "E $_" }
try { "[$('abc'[$null])]" } catch { "E $_" }
try { "[$((1,2)['x'])]" } catch { "E $_" }
try { "[$((1,2)[@($null)])]" } catch { "E $_" }
s 'abc'[0,'x']
s 'abc'[0,'1']
s (1,2)[0,'1']
s (1,2)[0,1.6]
s $al[0,'x']
Set-StrictMode -Version 3
try { s $h[$i] } catch {"E $_" }
try { s $h[$kz] } catch {"E $_" }
try { s (1,2)[$z] } catch {"E $_" }
try { s (1,2)[$five] } catch {"E $_" }
