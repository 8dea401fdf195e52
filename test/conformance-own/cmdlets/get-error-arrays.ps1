# exceptions with members of their own: Type, lists of types, numbers and objects
class TypedError : Exception {
    [type[]]$Values
    [type]$Type
    TypedError([string]$Message) : base($Message) { $this.Values = [type[]]@([string], [int]); $this.Type = [bool] }
}
try { throw [TypedError]::new('typed') } catch { }
Get-Error | Out-String
class ListError : Exception {
    [object[]]$Values
    ListError([string]$Message) : base($Message) {
        $this.Values = @(1, 'alpha', 0.5, @(1, 2), @{ a = 1 }, [char]'c', 5L, [decimal]1.5, [datetime], [DayOfWeek]::Monday, [pscustomobject]@{ q = 1; w = 'e' })
    }
}
try { throw [ListError]::new('list') } catch { }
Get-Error | Out-String
$Error[0].Exception.Type
