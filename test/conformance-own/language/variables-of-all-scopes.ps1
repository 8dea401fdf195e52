# Variables with the option AllScope are set, cleared and made anew where they are, from every scope
Set-Variable -Name ac -Value 1 -Option AllScope,ReadOnly
Set-Variable -Name as -Value 1 -Option AllScope
function F { try { $PSHOME = 1 } catch { "1 $_" }; try { Set-Variable PSHOME 1 -EA Stop } catch { "2 $_" }; try { Clear-Variable PSHOME -EA Stop } catch { "3 $_" }; try { New-Variable PSHOME 1 -EA Stop } catch { "4 $_" }
 try { $ac = 2 } catch { "5 $_" }; try { Clear-Variable ac -EA Stop } catch { "6 $_" }; try { Clear-Variable ac -Force -EA Stop } catch { "7 $_" }; "[$ac]"; $as = 7; Clear-Variable as; "[$as]"; try { Remove-Variable ac -EA Stop } catch { "8 $_" }
 try { $ExecutionContext.SessionState.PSVariable.Set('PSHOME', 1) } catch { "9 $_" }; try { Clear-Variable PID -EA Stop } catch { "10 $_" }; try { Clear-Variable true -EA Stop } catch { "11 $_" }; try { Clear-Variable Error -EA Stop } catch { "12 $_" } }
F; "[$ac][$as]"
