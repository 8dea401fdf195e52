# Operators read text without the blanks around it, also where they say that it is no number; casts and arguments keep them
try { [int]'x  ' } catch { "$_" }
try { [int]'  x' } catch { "$_" }
try { 1 + 'x ' } catch { "$_" }
try { 5 -bor 'q  ' } catch { "$_" }
try { [double]' y ' } catch { "$_" }
try { [long]'y ' * 2 } catch { "$_" }
try { '5' * 'z ' } catch { "$_" }
try { [int[]]('a ') } catch { "$_" }
try { [math]::Abs('w ') } catch { "$_" }
try { 'abc' * ' 3x ' } catch { "$_" }
try { @(1) * 'x ' } catch { "$_" }
try { 'abc'.PadLeft('x ') } catch { "$_" }
try { [byte]'x ' } catch { "$_" }
try { [decimal]'x ' } catch { "$_" }
function F([int]$n) { } ; try { F 'x ' } catch { "$_" }
try { 1..'x ' } catch { "$_" }
try { (1,2)['x '] } catch { "$_" }
try { [int]$q = 'x ' } catch { "$_" }
try { 1 -shl 'x ' } catch { "$_" }
