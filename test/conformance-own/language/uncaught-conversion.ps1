# The record of an engine's exception that ends a script holds a ParentContainsErrorRecordException (RuntimeException.ErrorRecord).
$ErrorView = 'CategoryView'
try { [int]'x' } catch { $_.CategoryInfo.ToString() }
& { trap [OutOfMemoryException] { 1 } 'before'; [datetime]'bad'; 'after' }
'not reached'
