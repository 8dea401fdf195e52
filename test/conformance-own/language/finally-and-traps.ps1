# What a finally block throws is not caught by its own try; a trap that runs to its end reports the error and goes on, also inside a try
try { try { 'a' } catch { "caught $_" } finally { 'fin'; throw 'x' } } catch { "outer $_" }
try { try { 'a' } catch { "caught $_" } finally { 'fin'; 1 | ForEach-Object { throw 'y' } } } catch { "outer $_" }
try { & { trap { "trap $_" } 1/0; 'after' } } catch { 'C' }
try { trap { "trap $_" } 1/0; 'after' } catch { 'C' }
try { & { trap { "trap $_"; continue } throw 'x'; 'after' } } catch { 'C' }
try { & { trap { "trap $_"; break } 1/0; 'after' } } catch { "C $_" }
function f { trap { "trap $_" } 1/0; 'after' }
try { f 2>&1 | ForEach-Object { "P $_" } } catch { 'C' }
for ($i = 0; $i -lt 2; $i++) { $i = 'text' }
'end'
