# What is said of XML that ends too early, and of names, references and declarations that are wrong
$texts = '<bad', '<bad ', '<bad a', '<bad a=', '<bad a ', '<bad a="', '<bad a="1"', '<bad a="1" ', '<bad/', '<bad>', '<bad></bad', '<bad></', '<bad><',
    '<aaa><b ', '<aaa><bbb', '<aaa><b x="1" ', '<aaa><b x=1', '<aaa><b></b ', '<aaa><b><c/', '<aaa/x', '<aaa><b>tex', '<aaa><b>tex&', '<aaa><b>tex&#',
    '<aaa><b>tex&#x4', '<aaa><b>tex&amp', '<aaa><b>&#x4 ;</b></aaa>', '<aaa><b>&#;</b></aaa>', '<aaa b="&x"/>', '<aaa b="&#xZ;"/>', '<a>&#x110000;</a>',
    '<aaa><!', '<aaa><!-', '<aaa><!--x', '<aaa><![CDATA[', '<aaa><![CDATA[xy]', '<aaa><?', '<aaa><?p', '<aaa><?pi d', '<aaa/><!--x', '<?xml',
    '<?xml version="1.0', '<?xml version="1.0"', '<?xml version="1.0"?', '<!DOCTYPE', '<!DOCTYPE a ', '<!DOCTYPE a [', '<!xx', '<aaa><![xx', '<aaa><!x></aaa>',
    '<aaa><![CDAT[x]]></aaa>', '<?xml version="2.0"?><a/>', '<?xml?><a/>', '<a xmlns:p=""/>', '<a xmlns:xml="u"/>',
    '<a xmlns:a="u" xmlns:b="u" a:x="1" b:x="2"/>', '<a:b:c/>', '<:a/>', '<a:/>'
foreach ($text in $texts) {
    try { $null = [xml]$text; "$text : read" } catch { ($_.Exception.Message -replace '^.*?Error: ') + " | $text" }
}
[int][char]([xml]'<a>&#1;</a>').a
$ErrorView = 'NormalView'
Select-Xml -Content '<a' -XPath //b
[AggregateException]::new('m', [Exception]'inner') | Format-List Message, InnerExceptions
[AggregateException]::new('m').InnerExceptions.Count
