$ErrorView = 'NormalView'
$ErrorView = 'NormalView'
$S = [System.Management.Automation.PSSerializer]
function ser($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; if ($v -is [array] -and $v.Count -eq 1 -and $v[0] -isnot [array]) { }; $S::Serialize($v, $depth) } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
function rt($label, [scriptblock]$b, $depth = 2) { "== $label"; try { $v = & $b; $r = $S::Deserialize($S::Serialize($v, $depth)); if ($null -eq $r) { "null" } else { $r.GetType().FullName; $r.PSTypeNames -join ";"; "$r"; ($r.PSObject.Properties | ForEach-Object { $_.MemberType.ToString() + ":" + $_.Name + "=" + $_.Value }) -join "|"; $r | Format-List * | Out-String -Width 120 } } catch { "ERR " + $_.Exception.GetType().Name + ": " + $_.Exception.Message } }
function des($x) { "== $x"; try { $r = $S::Deserialize($x); foreach ($o in $r) { if ($null -eq $o) { 'null' } else { "$($o.GetType().Name) [$o] $($o.PSTypeNames -join ',')" } } } catch { "ERR " + $_.Exception.InnerException.GetType().FullName + ": " + $_.Exception.Message } }
$ns = 'xmlns="http://schemas.microsoft.com/powershell/2004/04"'
foreach ($b in '<PR />','<PR><S>a</S></PR>','<PR N="x"><AV>act</AV><AI>1</AI><S>-</S><PI>-1</PI><PC>5</PC><T>Processing</T><SR>-1</SR><SD>s</SD></PR>','<I32>x</I32>','<I32></I32>','<I32/>','<I32>5</I64>','<I32><S>a</S></I32>','<S><b/></S>','<S>a<b/>c</S>','<Obj><Unknown/></Obj>','<Foo/>','<Foo>a</Foo>','<Obj RefId="0"><S>x</S></Obj><Ref RefId="0"/>','<Ref RefId="5"/>','<Ref/>','<Obj><TNRef RefId="9"/></Obj>','<Obj><TNRef/></Obj>','<Obj><TN><X>a</X></TN></Obj>','<Obj><TN RefId="0"><T>A.B</T><T></T></TN><Props><S>noname</S></Props></Obj>','<Obj><Props><I32 N="a">1</I32><I32 N="a">2</I32></Props></Obj>','<Obj><MS><I32 N="a">1</I32><I32 N="a">2</I32></MS></Obj>','<Obj><DCT><En><S N="Key">k</S></En></DCT></Obj>','<Obj><DCT><En><S N="Key">k</S><S N="Value">v</S><S>z</S></En></DCT></Obj>','<Obj><DCT><En><Nil N="Key"/><S N="Value">v</S></En></DCT></Obj>','<Obj><DCT><En><S N="K">k</S><S N="Value">v</S></En></DCT></Obj>','<Obj><DCT><X/></DCT></Obj>','<Obj><DCT><En/></DCT></Obj>','<Nil>x</Nil>','<Nil><S/></Nil>','<B>true</B>','<B>True</B>','<B>1</B>','<C>65</C>','<C>A</C>','<C>99999</C>','<By>256</By>','<SB>-129</SB>','<D>1.5E5</D>','<Db>1.5E5</Db>','<Db>INF</Db>','<Db>NaN</Db>','<Db>Infinity</Db>','<Sg>1e50</Sg>','<DT>2020-01-02</DT>','<DT>bad</DT>','<TS>PT1H</TS>','<TS>1:00:00</TS>','<G>x</G>','<G>00000000-0000-0000-0000-000000000001</G>','<URI>http://a b</URI>','<Version>1</Version>','<Version>1.2</Version>','<SemanticVersion>1.2.3</SemanticVersion>','<BA>AQI=</BA>','<BA>?</BA>','<XD>&lt;a/&gt;</XD>','<XD>bad</XD>','<SBK>1+1</SBK>','<SS>zz</SS>','<S>a_x000A_b_x005F_c_xD83D__xDE00_</S>','<S xml:space="preserve">  </S>','<S>  a  </S>','<S><!-- c -->x</S>','<S><![CDATA[x]]></S>','text','<Obj>text</Obj>','<Obj><S>a</S><S>b</S></Obj>','<Obj><I32>1</I32><MS><S N="n">v</S></MS></Obj>','<Obj><ToString>tt</ToString></Obj>','<Obj><TN><T>X</T></TN><ToString>tt</ToString><LST><I32>1</I32></LST></Obj>','<Obj><LST><I32>1</I32></LST><STK><I32>2</I32></STK></Obj>') { des "<Objs Version=`"1.1.0.1`" $ns>$b</Objs>" }
des ''
des 'x'
des '<Objs/>'
des "<Objs $ns/>"
des "<Objs Version='1.1.0.1' $ns/>"
des "<Objs Version='2.0' $ns><S>a</S></Objs>"
des "<Objs Version='1.2.0.0' $ns><Foo>a</Foo><S>b</S></Objs>"
des "<Objs Version='x' $ns><S>a</S></Objs>"
des "<Objs Version='1.1.0.1' $ns><S>a</S>"
des "<Objs Version='1.1.0.1' $ns><S>a</Objs>"
des "<Objs Version='1.1.0.1' xmlns='other'><S>a</S></Objs>"
des "<p:Objs Version='1.1.0.1' xmlns:p='http://schemas.microsoft.com/powershell/2004/04'><p:S>a</p:S></p:Objs>"
des "<S>a</S>"
