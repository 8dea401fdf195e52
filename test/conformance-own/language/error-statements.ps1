$ErrorView = 'NormalView'
$tks=$null;$ers=$null
foreach ($Script in '[System.Collections.Generic.List[string]]','[System.Collections.Generic.Dictionary[string,int]]','[Collections.Generic.List[Collections.Generic.List[int]]]','[int[]]','[Func[int,string]]') { foreach ($k in 1) {
$r = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref]$tks, [ref]$ers)
$t = $r.EndBlock.Statements[0].PipelineElements[0].Expression.TypeName
"$Script $($t.FullName) | $($t.TypeName.FullName) | $($t.TypeName.GetReflectionType().FullName) | $($t.GetReflectionType())| $($t.GenericArguments.FullName -join ';')|$($t.GenericArguments | % { $_.GetReflectionType() })|$($t.GetType().Name) $($t.ElementType.FullName) $($t.IsGeneric) $($t.IsArray) $($t.Name) $($t.AssemblyName)" } }
[type]$x = 'System.Collections.Generic.List[string]'
$a = [System.Management.Automation.Language.Parser]::ParseInput('switch -file a', [ref]$tks, [ref]$ers).EndBlock.Statements[0]
$a.GetType().Name; $a.Flags.Count; $a.Flags.Keys; $a.Flags['file'].Item1.Text;  $a.Flags['file'].Item2.Extent.Text; $a.Kind.Text; $a.Conditions.Count; $a.Bodies.Count; $a.NestedAst.Count; $a.Extent.Text
$a = [System.Management.Automation.Language.Parser]::ParseInput('switch -file a -regex (1)', [ref]$tks, [ref]$ers).EndBlock.Statements[0]
$a.GetType().Name; $a.Flags.Count; $a.Flags.Keys; $a.Flags['file'].Item2.Extent.Text; $a.Flags['regex'].Item1.Text; $a.Conditions.Extent.Text; $a.Kind.Kind
foreach ($s in 'switch','switch (','switch -','switch -regex','switch (1) {','switch (1)','switch (1) { 1','switch (1) { 1 {','if','if (','if (1)','if (1) {','while','while (1)','do','do {}','do {} while','for','for (','for (;;)','foreach','foreach ($x','foreach ($x in','foreach ($x in 1)','try','try {}','try {} catch','data','data {','trap','function','function x','function x(','param(','class','class X','class X {','enum','using','throw','return','$x =','1 +','@{','@{a','@{a=','@(','$(','"$(','[','[int','[int]','x |','x | ','x &&','&','.','begin','process {','$x.','$x[','$x::','-','!','not','until','else','catch {}','elseif') {
$r=[System.Management.Automation.Language.Parser]::ParseInput($s, [ref]$tks, [ref]$ers)
$st=$r.EndBlock.Statements; "$s => $($r.GetType().Name) " + ($(foreach ($q in $st) { $q.GetType().Name + $(if ($q.Kind) { '<' + $q.Kind.Text + '>' }) + $(if ($q.Flags) { '{' + ($q.Flags.Keys -join ',') + '}' }) + '[' + $q.Conditions.Count + ',' + $q.Bodies.Count + ',' + $q.NestedAst.Count +']' + $q.Extent.Text }) -join ' ; ') + " E:" + ($ers.ErrorId -join ',') }
