# Where errors are in statements that go over several lines, in functions and methods
$ErrorView='NormalView'
function Show-It($e) { '{0}:{1} {2}' -f $e.InvocationInfo.ScriptLineNumber, $e.InvocationInfo.OffsetInLine, $e.FullyQualifiedErrorId; $e.InvocationInfo.PositionMessage; $e.InvocationInfo.Statement; $e.InvocationInfo.Line; ($e.ScriptStackTrace -replace '/\S*/') }
function One {
    [CmdletBinding()]
    param(
        [int]
        $A = (1 /
            0),
        [ValidateRange(1,
            5)]
        [int] $B = 3
    )
    begin { if ($A -eq 5) { 1 /
            0 } }
    process {
        if ($A -eq 6) {
            @{
                x = 1
                y = $null.
                    Foo()
            }
        }
        if ($A -eq 7) {
            Get-Item `
                -Path nope `
                -ErrorAction Stop
        }
        if ($A -eq 8) {
            1..3 |
                ForEach-Object {
                    $_
                    [int]::Parse(
                        'x'
                    )
                } |
                Sort-Object
        }
        if ($A -eq 9) {
            $x = @(
                1
                [int]'q'
                3
            )
        }
        if ($A -eq 10) {
            "text $(
                1/0
            ) more"
        }
        if ($A -eq 11) {
            $h = @{ Path = 'nope'; ErrorAction = 'Stop' }
            Get-Item @h |
                Out-Null
        }
        if ($A -eq 12) {
            switch (3) {
                3 {
                    throw (
                        'multi'
                    )
                }
            }
        }
        if ($A -eq 13) { [pscustomobject]@{
                a = 1
                b = [datetime]'nope'
            } }
        if ($A -eq 14) {
            'a'.Substring(
                5,
                1)
        }
        if ($A -eq 15) { & {
                param($q)
                $q.Nope()
            } 5 }
        if ($A -eq 16) {
            return (
                1 /
                0
            )
        }
        if ($A -eq 17) { $s = @'
text
'@; $s.
                Bad() }
        if ($A -eq 18) { Write-Error -Message ('a' +
                'b') -ErrorAction Stop }
        if ($A -eq 19) { $PSCmdlet.ThrowTerminatingError(
                [System.Management.Automation.ErrorRecord]::new([Exception]::new('tt'), 'TT', 'NotSpecified', $null)) }
        if ($A -eq 20) { foreach ($i in
                1, (1/
                    0)) { $i } }
        if ($A -eq 21) { while (
                [int]'w') { } }
        if ($A -eq 22) { try { 1/0 } finally { $null = 1
                } }
        if ($A -eq 23) { try { 1/0 } catch {
                throw
            } }
        if ($A -eq 24) { nope-command `
                -a 1 }
        if ($A -eq 25) { [System.IO.File]::
                ReadAllText('/nope/x') }
    }
    end { if ($A -eq 26) { $undefined.x.y(
            ) } }
    clean { if ($A -eq 27) { 1 /
            0 } }
}
try { One } catch { Show-It $_ }
try { One -A x } catch { Show-It $_ }
try { One -A 1 `
        -B 9 } catch { Show-It $_ }
try { One -A 1 -
        B } catch { Show-It $_ }
foreach ($n in 5..27) { "-- $n"; try { $null = One -A $n } catch { Show-It $_ } }
class K { [int] $P = [int]'1'
    [string] M([int] $n) {
        switch ($n) {
            1 { return $this.
                    Q() }
            2 { return "a $(
                        1/0)" }
            3 { return @(
                        1
                        [int]'z'
                    ) -join ',' }
            4 { $x = [System.Text.StringBuilder]::new().
                    Append('x').
                    Nope()
                return $x }
            5 { return Get-Item nope `
                    -ErrorAction Stop }
            6 { return $(
                        throw 'in sub') }
            7 { if ($true -and
                        (1/0)) { return 'x' } }
        }
        return ([K]::S(
                $n))
    }
    static [string] S([int] $n) { $a = 1, 2
        return $a[[int]'k'] }
    static [int] $F = 5
    K() { $this.P = $this.P +
        [K]::F }
    K([int] $v) : base() { $this.
        Z = $v }
}
foreach ($n in 1..8) { "-- m$n"; try { $null = [K]::new().M($n) } catch { Show-It $_ } }
try { [K]::new(
        1) } catch { Show-It $_ }
try { [K]::new().P =
    'abc' } catch { Show-It $_ }
1/
0
[int]::Parse(
    'bad')
Get-Variable nope `
    -Scope 0
$null.
    Foo()
@{ a = 1
   b = 1/0 }
1..2 |
    % { 1/0
        'after' }
'end'
