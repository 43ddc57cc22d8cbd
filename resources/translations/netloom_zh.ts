<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name>Association</name>
        <message>
            <source>Pearson r</source>
            <translation>皮尔逊 r</translation>
        </message>
        <message>
            <source>correlation ratio</source>
            <translation>相关比 η</translation>
        </message>
        <message>
            <source>Cramér's V</source>
            <translation>克拉默 V</translation>
        </message>
    </context>
    <context>
        <name>CanvasAccessible</name>
        <message>
            <source>Note</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Group, %1</source>
            <translation>分组，%1</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>来自 %1</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Refused: %1</source>
            <translation>不接受：%1</translation>
        </message>
    </context>
    <context>
        <name>CanvasMenu</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Add behind...</source>
            <translation>在后面添加...</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Insert behind</source>
            <translation>在后面插入</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>断开</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>书写</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Ctrl+G</source>
            <translation>Ctrl+G</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>取消分组</translation>
        </message>
        <message>
            <source>Ctrl+Shift+G</source>
            <translation>Ctrl+Shift+G</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>折叠</translation>
        </message>
        <message>
            <source>Ctrl+E</source>
            <translation>Ctrl+E</translation>
        </message>
        <message>
            <source>Left edges</source>
            <translation>左边对齐</translation>
        </message>
        <message>
            <source>Centres</source>
            <translation>水平居中</translation>
        </message>
        <message>
            <source>Right edges</source>
            <translation>右边对齐</translation>
        </message>
        <message>
            <source>Top edges</source>
            <translation>顶边对齐</translation>
        </message>
        <message>
            <source>Middles</source>
            <translation>垂直居中</translation>
        </message>
        <message>
            <source>Bottom edges</source>
            <translation>底边对齐</translation>
        </message>
        <message>
            <source>Spread across</source>
            <translation>水平均布</translation>
        </message>
        <message>
            <source>Spread down</source>
            <translation>垂直均布</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Connect by keyboard...</source>
            <translation>用键盘连接...</translation>
        </message>
        <message>
            <source>C</source>
            <translation>C</translation>
        </message>
        <message>
            <source>Connect to</source>
            <translation>连接到</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Bend here</source>
            <translation>在此弯折</translation>
        </message>
        <message>
            <source>Take the bend away</source>
            <translation>去掉弯折</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>拉直</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add block</source>
            <translation>添加模块</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加注释</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Ctrl+V</source>
            <translation>Ctrl+V</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Ctrl+A</source>
            <translation>Ctrl+A</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Ctrl+X</source>
            <translation>Ctrl+X</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Ctrl+C</source>
            <translation>Ctrl+C</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Ctrl+D</source>
            <translation>Ctrl+D</translation>
        </message>
        <message>
            <source>Delete and close the gap</source>
            <translation>删除并接上前后</translation>
        </message>
        <message>
            <source>Shift+Del</source>
            <translation>Shift+Del</translation>
        </message>
        <message>
            <source>Run from left to right</source>
            <translation>从左到右排布</translation>
        </message>
        <message>
            <source>Run from top to bottom</source>
            <translation>从上到下排布</translation>
        </message>
        <message>
            <source>Arrange</source>
            <translation>自动排列</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>缩放到合适</translation>
        </message>
        <message>
            <source>Ctrl+0</source>
            <translation>Ctrl+0</translation>
        </message>
        <message>
            <source>Find...</source>
            <translation>查找...</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Ctrl+F</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>read %1 as %2</source>
            <translation>将 %1 读作%2</translation>
        </message>
        <message>
            <source>make %1 %2</source>
            <translation>将 %1 设为%2</translation>
        </message>
        <message>
            <source>make %1 columns %2</source>
            <translation>将 %1 列设为%2</translation>
        </message>
        <message>
            <source>predict %1, too</source>
            <translation>同时预测 %1</translation>
        </message>
        <message>
            <source>set the unit of %1</source>
            <translation>设置“%1”的单位</translation>
        </message>
        <message>
            <source>change the task to %1</source>
            <translation>将任务改为%1</translation>
        </message>
        <message>
            <source>use all rows</source>
            <translation>使用所有行</translation>
        </message>
        <message>
            <source>use the rows where %1</source>
            <translation>只使用满足 %1 的行</translation>
        </message>
        <message>
            <source>work out %1 by formula</source>
            <translation>按公式计算 %1</translation>
        </message>
        <message>
            <source>remove the column %1</source>
            <translation>删除列 %1</translation>
        </message>
        <message>
            <source>scale nothing</source>
            <translation>不做任何缩放</translation>
        </message>
        <message>
            <source>%1: all numbers</source>
            <translation>%1：所有数值列</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>feature</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>identifier</source>
            <translation>标识符</translation>
        </message>
        <message>
            <source>group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不使用</translation>
        </message>
        <message>
            <source>binary</source>
            <translation>二分类</translation>
        </message>
        <message>
            <source>classes</source>
            <translation>多分类</translation>
        </message>
        <message>
            <source>regression</source>
            <translation>回归</translation>
        </message>
    </context>
    <context>
        <name>CompareFile</name>
        <message>
            <source>Comparing with %1</source>
            <translation>正在与 %1 比较</translation>
        </message>
        <message>
            <source>None of the %1 rows of %2 stands among these data.</source>
            <translation>%2 的 %1 行中没有一行出现在这些数据里。</translation>
        </message>
    </context>
    <context>
        <name>DataPage</name>
        <message>
            <source> and %1 more</source>
            <translation> 以及另外 %1 项</translation>
        </message>
        <message>
            <source>commas</source>
            <translation>逗号分隔</translation>
        </message>
        <message>
            <source>semicolons</source>
            <translation>分号分隔</translation>
        </message>
        <message>
            <source>tabs</source>
            <translation>制表符分隔</translation>
        </message>
        <message>
            <source>blanks</source>
            <translation>空格分隔</translation>
        </message>
        <message>
            <source>bars</source>
            <translation>竖线分隔</translation>
        </message>
        <message>
            <source>no header</source>
            <translation>无表头</translation>
        </message>
        <message>
            <source>header found</source>
            <translation>找到表头</translation>
        </message>
        <message>
            <source>decimal comma</source>
            <translation>小数逗号</translation>
        </message>
    </context>
    <context>
        <name>DepictionView</name>
        <message>
            <source>The drawing of this row cannot be shown.</source>
            <translation>无法显示此行的图示。</translation>
        </message>
    </context>
    <context>
        <name>GraphEdit</name>
        <message>
            <source>spread %1 evenly</source>
            <translation>均匀分布 %1</translation>
        </message>
        <message>
            <source>align %1</source>
            <translation>对齐 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>insert %1 between %2 and %3</source>
            <translation>在%2与%3之间插入%1</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>add %1 before %2</source>
            <translation>在 %2 之前添加 %1</translation>
        </message>
        <message>
            <source>add %1 behind %2</source>
            <translation>在 %2 之后添加 %1</translation>
        </message>
        <message>
            <source>connect %1 to %2</source>
            <translation>将 %1 连接到 %2</translation>
        </message>
        <message>
            <source>disconnect %1</source>
            <translation>断开 %1</translation>
        </message>
        <message>
            <source>disconnect %1 wires</source>
            <translation>断开 %1 条连线</translation>
        </message>
        <message>
            <source>delete %1 and close the gap</source>
            <translation>删除 %1 并接上前后</translation>
        </message>
        <message>
            <source>move %1</source>
            <translation>移动 %1</translation>
        </message>
        <message>
            <source>rename %1 to %2</source>
            <translation>将 %1 重命名为 %2</translation>
        </message>
        <message>
            <source>set %1 of %2 to %3</source>
            <translation>将 %2 的%1设为 %3</translation>
        </message>
        <message>
            <source>change %1 to %2</source>
            <translation>将 %1 改为 %2</translation>
        </message>
        <message>
            <source>arrange the network</source>
            <translation>排列网络</translation>
        </message>
        <message>
            <source>Block 1</source>
            <translation>模块 1</translation>
        </message>
        <message>
            <source>group %1</source>
            <translation>将 %1 分组</translation>
        </message>
        <message>
            <source>ungroup %1</source>
            <translation>取消%1的分组</translation>
        </message>
        <message>
            <source>put %1 into %2</source>
            <translation>将 %1 放入 %2</translation>
        </message>
        <message>
            <source>fold %1</source>
            <translation>折叠%1</translation>
        </message>
        <message>
            <source>open %1</source>
            <translation>展开%1</translation>
        </message>
        <message numerus="yes">
            <source>repeat %1 %n times</source>
            <translation>
                <numerusform>将%1重复 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>write a note at %1</source>
            <translation>为%1写注释</translation>
        </message>
        <message>
            <source>Note 1</source>
            <translation>注释 1</translation>
        </message>
        <message>
            <source>add a note</source>
            <translation>添加注释</translation>
        </message>
        <message>
            <source>straighten %1</source>
            <translation>拉直%1</translation>
        </message>
        <message>
            <source>bend %1</source>
            <translation>弯折%1</translation>
        </message>
        <message>
            <source>let the network run down</source>
            <translation>让网络从上到下排布</translation>
        </message>
        <message>
            <source>let the network run right</source>
            <translation>让网络从左到右排布</translation>
        </message>
    </context>
    <context>
        <name>LeftOutRows</name>
        <message>
            <source>put rows back</source>
            <translation>放回行</translation>
        </message>
        <message numerus="yes">
            <source>leave out %Ln rows</source>
            <translation>
                <numerusform>排除 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Leaving rows out</source>
            <translation>正在排除行</translation>
        </message>
        <message>
            <source>The data have changed meanwhile. Choose the rows again.</source>
            <translation>数据在此期间已改变。请重新选择行。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows are left out by hand</source>
            <translation>
                <numerusform>%Ln 行被手动排除</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows are left out: they stand in %1, too</source>
            <translation>
                <numerusform>%Ln 行被排除：它们也出现在 %1 中</numerusform>
            </translation>
        </message>
        <message>
            <source>A column that tells them is gone, so they are used again.</source>
            <translation>用来识别它们的一列不见了，因此它们又被使用。</translation>
        </message>
        <message>
            <source>Put them back</source>
            <translation>放回它们</translation>
        </message>
        <message>
            <source>%1 of %2 rows of %3 stand among these data</source>
            <translation>%3 的 %2 行中有 %1 行出现在这些数据中</translation>
        </message>
        <message>
            <source>There %1 equals %2 here, for one. A test on that file would say too much.</source>
            <translation>例如，那里的%1等于这里的%2。用该文件测试会得到过高的分数。</translation>
        </message>
        <message>
            <source>Leave them out here</source>
            <translation>在这里排除它们</translation>
        </message>
        <message>
            <source>leave out the rows of %1</source>
            <translation>排除 %1 的行</translation>
        </message>
    </context>
    <context>
        <name>NodeLook</name>
        <message>
            <source>no %1</source>
            <translation>无 %1</translation>
        </message>
        <message>
            <source>no data yet</source>
            <translation>还没有数据</translation>
        </message>
        <message numerus="yes">
            <source>up to %Ln tokens</source>
            <translation>
                <numerusform>最多 %Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln features</source>
            <translation>
                <numerusform>%Ln 个特征</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n classes</source>
            <translation>
                <numerusform>%n 个类别</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yes-or-no answers</source>
            <translation>
                <numerusform>%n 个是非答案</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 or %2</source>
            <translation>%1 或 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n 个值</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not known here</source>
            <translation>这里不认识 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>gives %1</source>
            <translation>给出 %1</translation>
        </message>
        <message>
            <source>takes %1</source>
            <translation>接受 %1</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 个参数</translation>
        </message>
        <message>
            <source>Error: %1</source>
            <translation>错误：%1</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>警告：%1</translation>
        </message>
        <message>
            <source>%1 % silent</source>
            <translation>%1 % 沉默</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>split the rows anew</source>
            <translation>重新划分数据行</translation>
        </message>
        <message>
            <source>No target is chosen</source>
            <translation>没有选择目标</translation>
        </message>
        <message>
            <source>Choose above what the network is to predict.</source>
            <translation>请在上方选择网络要预测什么。</translation>
        </message>
        <message>
            <source>%1 of %2 rows could not be read</source>
            <translation>%2 行中有 %1 行无法读取</translation>
        </message>
        <message>
            <source>They are listed under Problems with their line and reason.</source>
            <translation>它们连同行号和原因列在“问题”中。</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 对 %2</translation>
        </message>
        <message>
            <source>Scales differ %1-fold, and are evened out</source>
            <translation>尺度相差 %1 倍，已被拉平</translation>
        </message>
        <message>
            <source>Show in Prepare</source>
            <translation>在“准备”中显示</translation>
        </message>
        <message>
            <source>Scales differ %1-fold</source>
            <translation>尺度相差 %1 倍</translation>
        </message>
        <message>
            <source>Standardise</source>
            <translation>标准化</translation>
        </message>
        <message>
            <source>%1: %2 rows, %3: %4 rows</source>
            <translation>%1：%2 行，%3：%4 行</translation>
        </message>
        <message>
            <source>The classes are unequal</source>
            <translation>类别不均衡</translation>
        </message>
        <message>
            <source>. Look at recall and F1, not at accuracy alone.</source>
            <translation>。请看召回率和 F1，不要只看准确率。</translation>
        </message>
        <message>
            <source>The classes are balanced well enough</source>
            <translation>各类别足够均衡</translation>
        </message>
        <message numerus="yes">
            <source>%Ln values are missing in %1</source>
            <translation>
                <numerusform>%1中缺少 %Ln 个值</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns</source>
            <translation>
                <numerusform> %Ln 列</numerusform>
            </translation>
        </message>
        <message>
            <source>They are filled in from the training part.</source>
            <translation>缺失值按训练部分填补。</translation>
        </message>
        <message>
            <source>Rows with them cannot be used until they are filled in.</source>
            <translation>在填补之前，含缺失值的行无法使用。</translation>
        </message>
        <message>
            <source>You keep it so; every report says it.</source>
            <translation>您选择保持原样；每份报告都会注明。</translation>
        </message>
        <message>
            <source>Keep it so</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>accept the shared rows</source>
            <translation>接受共有的行</translation>
        </message>
        <message>
            <source>No duplicates across the split</source>
            <translation>各部分之间没有重复行</translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows compared</source>
            <translation>
                <numerusform>比较了 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 stands on both sides of the split</source>
            <translation>“%1”的同一组出现在划分的两边</translation>
        </message>
        <message>
            <source>%1 groups with %2 test or validation rows. The test score will look better than it is.</source>
            <translation>%1 个组，涉及 %2 行测试或验证数据。测试得分会偏高。</translation>
        </message>
        <message>
            <source>Split by %1</source>
            <translation>按 %1 划分</translation>
        </message>
        <message>
            <source>%1 test or validation rows stand in training, too</source>
            <translation>有 %1 个测试或验证行也出现在训练中</translation>
        </message>
        <message>
            <source>The test score will look better than it is.</source>
            <translation>测试得分会偏高。</translation>
        </message>
        <message>
            <source>Keep equal rows together</source>
            <translation>相同的行放在一起</translation>
        </message>
        <message>
            <source>%1 test or validation rows nearly equal a training row</source>
            <translation>%1 行测试或验证数据与训练行几乎相同</translation>
        </message>
        <message>
            <source>Their numbers agree to four figures. If they were measured on the same thing, split by a column that says so.</source>
            <translation>它们的数值有四位有效数字相同。如果测自同一对象，请按能说明这一点的列划分。</translation>
        </message>
        <message>
            <source>%1 looks like an identifier</source>
            <translation>%1 看起来是标识符</translation>
        </message>
        <message>
            <source>left out of the features</source>
            <translation>不作为特征</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>仍然使用</translation>
        </message>
        <message>
            <source>%1 never changes</source>
            <translation>%1 从不变化</translation>
        </message>
        <message>
            <source>Nothing can be learnt from it.</source>
            <translation>从中学不到任何东西。</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不使用它</translation>
        </message>
        <message>
            <source>Decided for you</source>
            <translation>已代您决定</translation>
        </message>
    </context>
    <context>
        <name>PlainDepiction</name>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>a picture of %1 by %2 pixels</source>
            <translation>%1 x %2 像素的图片</translation>
        </message>
        <message>
            <source>a signal of %1 steps</source>
            <translation>%1 步的信号</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>值</translation>
        </message>
        <message>
            <source>the values of the row</source>
            <translation>该行的值</translation>
        </message>
    </context>
    <context>
        <name>RepairButton</name>
        <message>
            <source>%1 parameters</source>
            <translation>%1 个参数</translation>
        </message>
    </context>
    <context>
        <name>RowGroups</name>
        <message>
            <source>others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>test</source>
            <translation>测试</translation>
        </message>
    </context>
    <context>
        <name>RunTitle</name>
        <message>
            <source>Run %1</source>
            <translation>运行 %1</translation>
        </message>
        <message>
            <source>%1 of %2, ensemble %3</source>
            <translation>集成 %3：第 %1 个，共 %2 个</translation>
        </message>
    </context>
    <context>
        <name>WorkflowStep</name>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>准备</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Explain</source>
            <translation>解释</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>not done</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>已过时</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Started without these plug-ins: %1. Tools &gt; Plug-ins says why.</source>
            <translation>未加载以下插件：%1。原因见“工具 &gt; 插件”。</translation>
        </message>
    </context>
    <context>
        <name>netloom::ApplyPage</name>
        <message>
            <source>No model to apply yet</source>
            <translation>还没有可用的模型</translation>
        </message>
        <message>
            <source>After training, new data can be dropped here raw: they are prepared as the training data were, and predicted.</source>
            <translation>训练之后，可以把新的原始数据拖到这里：它们会像训练数据一样被准备好，然后得到预测。</translation>
        </message>
        <message>
            <source>Go to Train</source>
            <translation>转到“训练”</translation>
        </message>
        <message>
            <source>Drop a file with new rows here</source>
            <translation>把含有新行的文件拖到这里</translation>
        </message>
        <message>
            <source>It needs the columns that the model learnt from, raw as they were. The order does not matter, other columns are ignored, and the target need not be there.</source>
            <translation>文件需要有模型学习时用到的列，保持原始形式即可。列的顺序无关紧要，其他列会被忽略，目标列可以没有。</translation>
        </message>
        <message>
            <source>Choose data...</source>
            <translation>选择数据...</translation>
        </message>
        <message>
            <source>Save predictions...</source>
            <translation>保存预测...</translation>
        </message>
        <message>
            <source>Predictions</source>
            <translation>预测结果</translation>
        </message>
        <message>
            <source>not for diagnosis</source>
            <translation>不得用于诊断</translation>
        </message>
        <message>
            <source>Predicting %1</source>
            <translation>正在预测 %1</translation>
        </message>
        <message numerus="yes">
            <source>Ensemble of %n networks</source>
            <translation>
                <numerusform>%n 个网络的集成</numerusform>
            </translation>
        </message>
        <message>
            <source>Model of %1</source>
            <translation>%1 的模型</translation>
        </message>
        <message numerus="yes">
            <source>%n that cannot be used</source>
            <translation>
                <numerusform>%n 行无法使用</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Choose data to predict</source>
            <translation>选择要预测的数据</translation>
        </message>
        <message>
            <source>Save predictions</source>
            <translation>保存预测</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
        <message>
            <source>The predictions are in %1.</source>
            <translation>预测结果已写入 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::AssociationView</name>
        <message>
            <source>%1 and %2: %3 %4, from %5 rows</source>
            <translation>%1 与 %2：%3 %4，基于 %5 行</translation>
        </message>
        <message>
            <source>Correlations</source>
            <translation>相关性</translation>
        </message>
    </context>
    <context>
        <name>netloom::AugmentationPanel</name>
        <message>
            <source>Training sees every row as it is</source>
            <translation>训练时每一行都保持原样</translation>
        </message>
        <message>
            <source>Augmentation changes the training rows a little, anew in each epoch: pictures are shifted and turned, signals moved in time, numbers blurred. A network then learns from more than there is, and learns less by heart. Validation, test and new rows are never changed.</source>
            <translation>数据增强在每一轮都重新对训练行做少许改动：图片平移和旋转，信号在时间上移动，数值变得模糊。这样网络学到的比现有数据更多，也更少死记硬背。验证行、测试行和新行从不改动。</translation>
        </message>
        <message>
            <source>Add augmentation...</source>
            <translation>添加增强...</translation>
        </message>
    </context>
    <context>
        <name>netloom::AugmentationPreview</name>
        <message>
            <source>As it is</source>
            <translation>原样</translation>
        </message>
        <message>
            <source>Epoch %1</source>
            <translation>第 %1 轮</translation>
        </message>
        <message>
            <source>What the epochs see of the row</source>
            <translation>各轮看到的该行</translation>
        </message>
        <message>
            <source>Training row</source>
            <translation>训练行</translation>
        </message>
        <message>
            <source>Which row of the training part is shown.</source>
            <translation>显示训练部分的哪一行。</translation>
        </message>
        <message>
            <source>Shown input</source>
            <translation>显示的输入</translation>
        </message>
        <message>
            <source>Which input of the row is shown.</source>
            <translation>显示该行的哪个输入。</translation>
        </message>
        <message>
            <source>Preparing the rows.</source>
            <translation>正在准备各行。</translation>
        </message>
        <message>
            <source>Nothing here changes these data.</source>
            <translation>这里没有任何一项会改动这些数据。</translation>
        </message>
        <message>
            <source>Row %1 of the data, as the network will see it with seed %2. Validation, test and new rows are never changed.</source>
            <translation>数据的第 %1 行，即种子为 %2 时网络将看到的样子。验证行、测试行和新行从不改动。</translation>
        </message>
        <message>
            <source>Changing a row</source>
            <translation>正在改动一行</translation>
        </message>
        <message>
            <source>a picture of %1 by %2 pixels</source>
            <translation>%1 x %2 像素的图片</translation>
        </message>
        <message>
            <source>a signal of %1 steps</source>
            <translation>%1 步的信号</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Ep. %1</source>
            <translation>第 %1 轮</translation>
        </message>
    </context>
    <context>
        <name>netloom::AugmentationSettings</name>
        <message>
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Augmentations</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <source>They work from top to bottom. Alt with the arrow keys moves one, Delete removes it.</source>
            <translation>自上而下依次作用。Alt 加方向键移动一项，Delete 删除一项。</translation>
        </message>
        <message>
            <source>Which input of the data is changed.</source>
            <translation>改动数据的哪个输入。</translation>
        </message>
        <message>
            <source>Settings of the augmentation</source>
            <translation>增强的设置</translation>
        </message>
        <message>
            <source>Add augmentation</source>
            <translation>添加增强</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Remove augmentation</source>
            <translation>删除增强</translation>
        </message>
        <message>
            <source>Nothing suits the inputs of these data</source>
            <translation>没有适合这些数据输入的增强</translation>
        </message>
        <message>
            <source>%1 (does not suit)</source>
            <translation>%1（不适合）</translation>
        </message>
        <message>
            <source>add the augmentation %1</source>
            <translation>添加增强“%1”</translation>
        </message>
        <message>
            <source>remove the augmentation %1</source>
            <translation>删除增强“%1”</translation>
        </message>
        <message>
            <source>move the augmentation %1</source>
            <translation>移动增强“%1”</translation>
        </message>
        <message>
            <source>change the augmentation %1</source>
            <translation>更改增强“%1”</translation>
        </message>
        <message>
            <source>Every one that it can change</source>
            <translation>它能改动的每一个</translation>
        </message>
    </context>
    <context>
        <name>netloom::BarPlot</name>
        <message numerus="yes">
            <source>%n bars; the longest is %1 with %2</source>
            <translation>
                <numerusform>%n 个条形；最长的是 %1，值为 %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::BusyCard</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>netloom::CalibrationPlot</name>
        <message>
            <source>Calibration curve</source>
            <translation>校准曲线</translation>
        </message>
        <message>
            <source>perfect</source>
            <translation>完美</translation>
        </message>
        <message>
            <source>observed</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>predicted probability</source>
            <translation>预测概率</translation>
        </message>
        <message>
            <source>observed share</source>
            <translation>实测比例</translation>
        </message>
        <message>
            <source>How far the predicted probabilities can be trusted appears here after training.</source>
            <translation>训练之后，这里显示预测概率有多可信。</translation>
        </message>
        <message numerus="yes">
            <source>calibration in %n bins; the observed share strays from the predicted one by at most %1</source>
            <translation>
                <numerusform>分 %n 组校准；实测比例与预测概率最多相差 %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::CanvasView</name>
        <message>
            <source>cut %1</source>
            <translation>剪切 %1</translation>
        </message>
        <message>
            <source>The clipboard holds no part of a network. Copy nodes, or a network text such as "dense 32 relu".</source>
            <translation>剪贴板里没有网络的任何部分。请复制节点，或复制网络文本，例如 "dense 32 relu"。</translation>
        </message>
        <message>
            <source>paste %1</source>
            <translation>粘贴 %1</translation>
        </message>
        <message>
            <source>duplicate as %1</source>
            <translation>创建副本 %1</translation>
        </message>
        <message>
            <source>delete %1</source>
            <translation>删除 %1</translation>
        </message>
        <message>
            <source>There is no port that a wire from %1 could lead to.</source>
            <translation>没有可供%1的连线接入的端口。</translation>
        </message>
        <message>
            <source>There is no port that a wire to %1 could come from.</source>
            <translation>没有可以连到%1的端口。</translation>
        </message>
        <message>
            <source>Connect %1 to</source>
            <translation>将%1连接到</translation>
        </message>
        <message>
            <source>Connect to %1 from</source>
            <translation>连接到%1，来自</translation>
        </message>
        <message>
            <source>No network yet</source>
            <translation>还没有网络</translation>
        </message>
        <message>
            <source>Drag a layer from the left, type a network above, or take one from Tools &gt; Network templates.</source>
            <translation>从左边拖入一层，在上方输入网络，或从“工具 &gt; 网络模板”取一个。</translation>
        </message>
        <message>
            <source>Network canvas</source>
            <translation>网络画布</translation>
        </message>
    </context>
    <context>
        <name>netloom::ColumnDetail</name>
        <message>
            <source>Change the formula...</source>
            <translation>修改公式...</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>删除此列</translation>
        </message>
        <message>
            <source>No column is chosen</source>
            <translation>没有选中列</translation>
        </message>
        <message>
            <source>Choose one in the list at the left or in the table to see how its values lie.</source>
            <translation>在左侧列表或表格中选一列，查看其数值的分布。</translation>
        </message>
        <message>
            <source>The histogram of the chosen column appears here.</source>
            <translation>所选列的直方图显示在这里。</translation>
        </message>
        <message>
            <source>The values are being counted.</source>
            <translation>正在统计各值。</translation>
        </message>
        <message>
            <source>These values have no histogram.</source>
            <translation>这些值没有直方图。</translation>
        </message>
        <message>
            <source>words in a text</source>
            <translation>一段文本中的词</translation>
        </message>
        <message>
            <source>Counting values</source>
            <translation>正在统计各值</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>sd</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>min</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>max</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>most frequent</source>
            <translation>最常见</translation>
        </message>
        <message>
            <source>its rows</source>
            <translation>其行数</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>distinct</source>
            <translation>不同值</translation>
        </message>
    </context>
    <context>
        <name>netloom::ColumnScatter</name>
        <message>
            <source>Scatter plot</source>
            <translation>散点图</translation>
        </message>
        <message>
            <source>Two columns against each other appear here.</source>
            <translation>这里将显示两列之间的散点图。</translation>
        </message>
    </context>
    <context>
        <name>netloom::ColumnsDock</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>What the column is measured in, such as mm or GeV; shown with its values and in plots</source>
            <translation>该列以什么单位测量，例如 mm 或 GeV；随其值和图一起显示</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 of %2 used</source>
            <translation>使用 %2 列中的 %1 列</translation>
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>Use as %1</source>
            <translation>用作%1</translation>
        </message>
        <message>
            <source>Use as a further target</source>
            <translation>作为又一个目标</translation>
        </message>
        <message>
            <source>Read as %1</source>
            <translation>读作%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::ColumnsModel</name>
        <message>
            <source> · %1 missing</source>
            <translation> · 缺失 %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>netloom::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>想做什么？</translation>
        </message>
        <message>
            <source>Go to node</source>
            <translation>转到节点</translation>
        </message>
        <message>
            <source>Add layer</source>
            <translation>添加层</translation>
        </message>
        <message>
            <source>Nothing of that name. Try another word.</source>
            <translation>没有这个名称。换个词试试。</translation>
        </message>
    </context>
    <context>
        <name>netloom::ConfusionMatrix</name>
        <message>
            <source>%1 of %2 rows of class %3 were taken for %4</source>
            <translation>类别 %3 的 %2 行中有 %1 行被判为 %4</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>混淆矩阵</translation>
        </message>
        <message>
            <source>%1 of %2 rows were classified rightly</source>
            <translation>%2 行中有 %1 行分类正确</translation>
        </message>
    </context>
    <context>
        <name>netloom::CountedJob</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>netloom::CrossValidationDialog</name>
        <message>
            <source>loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Every fold has its share of each class.</source>
            <translation>每一折都按比例包含各个类别。</translation>
        </message>
        <message>
            <source>Equal rows stay in one fold.</source>
            <translation>相同的行留在同一折中。</translation>
        </message>
        <message>
            <source>Rows of one %1 stay in one fold.</source>
            <translation>同一 %1 的行留在同一折中。</translation>
        </message>
        <message>
            <source>A fold is tested by what comes before it in %1.</source>
            <translation>每一折由按 %1 排在它之前的行训练后测试。</translation>
        </message>
        <message>
            <source>These data bring a split of their own. Choose another one on the Data page first.</source>
            <translation>这些数据自带划分。请先在数据页选择另一种划分。</translation>
        </message>
        <message>
            <source>The rows are dealt at random.</source>
            <translation>行被随机分配。</translation>
        </message>
        <message>
            <source>Folds</source>
            <translation>折数</translation>
        </message>
        <message>
            <source>Train and test each fold</source>
            <translation>训练并测试每一折</translation>
        </message>
        <message>
            <source>Progress of the folds</source>
            <translation>各折的进度</translation>
        </message>
        <message>
            <source>Save as CSV...</source>
            <translation>另存为 CSV...</translation>
        </message>
        <message>
            <source>Cross-validate</source>
            <translation>交叉验证</translation>
        </message>
        <message>
            <source>Folds and their figures</source>
            <translation>各折及其数值</translation>
        </message>
        <message>
            <source>A single test part may be lucky. Here each row is tested once, by a network that has not seen it: the project's network is trained anew for each fold. The runs of the project stay as they are.</source>
            <translation>单独一个测试部分可能只是运气好。这里每一行都由没有见过它的网络测试一次：项目的网络为每一折重新训练。项目的运行保持不变。</translation>
        </message>
        <message>
            <source>Cross-validating</source>
            <translation>正在交叉验证</translation>
        </message>
        <message numerus="yes">
            <source>%1 %2, standard deviation %3, over %Ln folds</source>
            <translation>
                <numerusform>%1 %2，标准差 %3，共 %Ln 折</numerusform>
            </translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Fold %1</source>
            <translation>第 %1 折</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Save the folds</source>
            <translation>保存各折</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The folds are in %1.</source>
            <translation>各折已保存到 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::DataPage</name>
        <message>
            <source>Choose a file...</source>
            <translation>选择文件...</translation>
        </message>
        <message>
            <source>Below the table</source>
            <translation>表格下方</translation>
        </message>
        <message>
            <source>Chosen column</source>
            <translation>所选列</translation>
        </message>
        <message>
            <source>Chosen row</source>
            <translation>所选行</translation>
        </message>
        <message>
            <source>Nearest rows</source>
            <translation>最相近的行</translation>
        </message>
        <message>
            <source>Correlations</source>
            <translation>相关性</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>How it was read</source>
            <translation>读取方式</translation>
        </message>
        <message>
            <source>How it was made</source>
            <translation>如何生成</translation>
        </message>
        <message>
            <source>Rows, seed and settings of these simulated data, to be changed</source>
            <translation>这些模拟数据的行数、种子和设置，可以更改</translation>
        </message>
        <message>
            <source>Drawings</source>
            <translation>图形</translation>
        </message>
        <message>
            <source>Each row of the table as it looks</source>
            <translation>把表中每一行画成它的样子</translation>
        </message>
        <message>
            <source>Draw points...</source>
            <translation>绘制点...</translation>
        </message>
        <message>
            <source>The data are not here yet</source>
            <translation>数据还不在这里</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>还没有数据</translation>
        </message>
        <message>
            <source>They are being read, or their file was moved. The network and the runs of this project are kept.</source>
            <translation>数据正在读取，或者文件已被移动。此项目的网络和运行都保留着。</translation>
        </message>
        <message>
            <source>Drop a table on this window, or choose a file. Its columns, their types and a split are proposed.</source>
            <translation>把表格拖到这个窗口，或选择一个文件。会为您建议各列、其类型和划分方式。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows used</source>
            <translation>
                <numerusform>使用 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 rejected</source>
            <translation>舍弃 %1 行</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Problems (%1)</source>
            <translation>问题（%1）</translation>
        </message>
    </context>
    <context>
        <name>netloom::DataTable</name>
        <message>
            <source>Data table</source>
            <translation>数据表</translation>
        </message>
        <message>
            <source>Leave these rows out</source>
            <translation>排除这些行</translation>
        </message>
    </context>
    <context>
        <name>netloom::DatasetModel</name>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
    </context>
    <context>
        <name>netloom::DepictionView</name>
        <message>
            <source>What the row looks like</source>
            <translation>该行的样子</translation>
        </message>
        <message>
            <source>Nothing to see</source>
            <translation>没有可显示的内容</translation>
        </message>
        <message>
            <source>Drag to turn it, or use the arrow keys. The wheel, + and - bring it nearer; 0 shows it as at first.</source>
            <translation>拖动即可旋转，也可用方向键。滚轮、+ 和 - 改变远近；0 恢复最初的样子。</translation>
        </message>
        <message>
            <source>Choose a row to see what it looks like.</source>
            <translation>选择一行以查看其样子。</translation>
        </message>
    </context>
    <context>
        <name>netloom::DesignCheckDialog</name>
        <message>
            <source>Check the design</source>
            <translation>检查设计</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more can be seen at their nodes; many go when the first ones are mended.</source>
            <translation>
                <numerusform>还有 %Ln 个问题可在相应节点处查看；修好前面的问题后，许多会随之消失。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to mend</source>
            <translation>没有需要修正的</translation>
        </message>
        <message>
            <source>No design check has found anything in this network.</source>
            <translation>设计检查在这个网络中没有发现任何问题。</translation>
        </message>
    </context>
    <context>
        <name>netloom::DiagnosticsDialog</name>
        <message>
            <source>Netloom</source>
            <translation>Netloom</translation>
        </message>
        <message>
            <source>Qt</source>
            <translation>Qt</translation>
        </message>
        <message>
            <source>Compiler</source>
            <translation>编译器</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>处理器线程数</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Plug-ins</source>
            <translation>插件</translation>
        </message>
        <message>
            <source>Plug-in</source>
            <translation>插件</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>提供</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>诊断信息</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>netloom::DistributionPlot</name>
        <message>
            <source>Distribution</source>
            <translation>分布</translation>
        </message>
        <message>
            <source>The distribution of a property appears here beside that of the training set.</source>
            <translation>性质的分布将与训练集的分布并列显示在这里。</translation>
        </message>
        <message>
            <source>% of each</source>
            <translation>各占 %</translation>
        </message>
    </context>
    <context>
        <name>netloom::DockTitle</name>
        <message>
            <source>Fold %1</source>
            <translation>折叠%1</translation>
        </message>
        <message>
            <source>Undock %1</source>
            <translation>使%1浮动</translation>
        </message>
        <message>
            <source>Hide %1</source>
            <translation>隐藏%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::Documents</name>
        <message>
            <source>Training goes on</source>
            <translation>训练仍在进行</translation>
        </message>
        <message>
            <source>A run is going on. Stop it and keep what it has learnt so far?</source>
            <translation>一次运行正在进行。要停止它并保留目前学到的内容吗？</translation>
        </message>
        <message>
            <source>Stop the run</source>
            <translation>停止运行</translation>
        </message>
        <message>
            <source>Go on training</source>
            <translation>继续训练</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>未保存的更改</translation>
        </message>
        <message>
            <source>Save the changes to “%1” before it is closed?</source>
            <translation>关闭之前，要把更改保存到“%1”吗？</translation>
        </message>
        <message>
            <source>Without saving, what was changed since the last save is lost.</source>
            <translation>如果不保存，上次保存之后的更改将会丢失。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>不保存并关闭</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Projects and data (*.netloom %1);;Projects (*.netloom);;Data (%1);;All files (*)</source>
            <translation>项目和数据 (*.netloom %1);;项目 (*.netloom);;数据 (%1);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Projects (*.netloom);;All files (*)</source>
            <translation>项目 (*.netloom);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open data</source>
            <translation>打开数据</translation>
        </message>
        <message>
            <source>Data (%1);;All files (*)</source>
            <translation>数据 (%1);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open folder of images</source>
            <translation>打开图像文件夹</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Use these points</source>
            <translation>使用这些点</translation>
        </message>
        <message>
            <source>Save project</source>
            <translation>保存项目</translation>
        </message>
        <message>
            <source>Projects (*.netloom)</source>
            <translation>项目 (*.netloom)</translation>
        </message>
        <message>
            <source>Export graph and settings</source>
            <translation>导出网络图和设置</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>There are no weights yet. Train the network first.</source>
            <translation>还没有权重。请先训练网络。</translation>
        </message>
        <message>
            <source>Export weights</source>
            <translation>导出权重</translation>
        </message>
        <message>
            <source>Safetensors (*.safetensors)</source>
            <translation>Safetensors (*.safetensors)</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写入 %1</translation>
        </message>
        <message>
            <source>%1 was written.</source>
            <translation>已写入 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::DrawPointsDialog</name>
        <message>
            <source>Draw points</source>
            <translation>绘制点</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Each point has</source>
            <translation>每个点带有</translation>
        </message>
        <message>
            <source>a class</source>
            <translation>一个类别</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>一个值</translation>
        </message>
        <message>
            <source>make values classes</source>
            <translation>将值改为类别</translation>
        </message>
        <message>
            <source>make classes values</source>
            <translation>将类别改为值</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>The class of the points that you draw next; the keys 1 to 6 choose it, too</source>
            <translation>接下来所绘点的类别；也可用按键 1 到 6 选择</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <source>Class %1</source>
            <translation>类别 %1</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>From -1 to 1: a triangle upwards above 0, downwards below, the larger the further from 0.</source>
            <translation>从 -1 到 1：大于 0 为向上三角，小于 0 为向下三角，离 0 越远越大。</translation>
        </message>
        <message>
            <source>Point</source>
            <translation>点</translation>
        </message>
        <message>
            <source>A click puts one point</source>
            <translation>单击放置一个点</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <source>Strews points while you drag</source>
            <translation>拖动时撒点</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>橡皮</translation>
        </message>
        <message>
            <source>Takes away the points that it meets</source>
            <translation>擦去碰到的点</translation>
        </message>
        <message>
            <source>Brush size</source>
            <translation>画笔大小</translation>
        </message>
        <message>
            <source>Width of brush and eraser, as a share of the plane</source>
            <translation>画笔和橡皮的宽度（占平面的比例）</translation>
        </message>
        <message>
            <source>Points a dab</source>
            <translation>每次点数</translation>
        </message>
        <message>
            <source>How many points the brush strews at each place that it passes</source>
            <translation>画笔经过每处时撒下的点数</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>clear the plane</source>
            <translation>清空平面</translation>
        </message>
        <message numerus="yes">
            <source>%Ln points</source>
            <translation>
                <numerusform>%Ln 个点</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrows move the cursor, with Shift in small steps; Enter draws there, Delete and the right button erase.</source>
            <translation>方向键移动光标，按住 Shift 为小步；回车在该处绘制，Delete 键和右键擦除。</translation>
        </message>
        <message>
            <source>No more than %1 are kept.</source>
            <translation>最多保留 %1 个。</translation>
        </message>
        <message>
            <source>Draw points of two classes at least.</source>
            <translation>请至少绘制两个类别的点。</translation>
        </message>
        <message>
            <source>Draw points of two different values at least.</source>
            <translation>请至少绘制两个不同值的点。</translation>
        </message>
    </context>
    <context>
        <name>netloom::DrawingPlane</name>
        <message>
            <source>Drawing plane</source>
            <translation>绘图平面</translation>
        </message>
        <message>
            <source>erase points</source>
            <translation>擦除点</translation>
        </message>
        <message>
            <source>draw points</source>
            <translation>绘制点</translation>
        </message>
        <message numerus="yes">
            <source>%Ln points; the cursor is at %1, %2</source>
            <translation>
                <numerusform>%Ln 个点；光标位于 %1, %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Click or press Enter to put a point here, or take the brush and paint.</source>
            <translation>单击或按回车在此放置点，或用画笔绘制。</translation>
        </message>
    </context>
    <context>
        <name>netloom::DrawingQueue</name>
        <message>
            <source>Drawing rows</source>
            <translation>正在绘制各行</translation>
        </message>
    </context>
    <context>
        <name>netloom::EnsembleDialog</name>
        <message>
            <source>Networks</source>
            <translation>网络数</translation>
        </message>
        <message>
            <source>Train them</source>
            <translation>开始训练</translation>
        </message>
        <message>
            <source>Progress of the ensemble</source>
            <translation>集成训练进度</translation>
        </message>
        <message>
            <source>Evaluate them</source>
            <translation>评估它们</translation>
        </message>
        <message>
            <source>Train an ensemble</source>
            <translation>训练集成</translation>
        </message>
        <message>
            <source>The project's network is trained several times over, each time from other first weights. The mean of what the networks say is mostly better than what one says, and where they disagree none of them knows: predictions then come with a deviation. All are kept in the project.</source>
            <translation>项目的网络会被训练多次，每次从不同的初始权重开始。多个网络回答的平均值通常优于单个网络的回答；它们意见不一时，说明谁也没有把握：预测会附带偏差。所有网络都保存在项目中。</translation>
        </message>
        <message>
            <source>Training an ensemble</source>
            <translation>正在训练集成</translation>
        </message>
        <message numerus="yes">
            <source>%n networks are trained and kept. Evaluate and Apply now give their mean, and how far they disagree.</source>
            <translation>
                <numerusform>已训练并保存 %n 个网络。“评估”和“应用”现在给出它们的平均值及分歧程度。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::EvaluatePage</name>
        <message>
            <source>Training part</source>
            <translation>训练部分</translation>
        </message>
        <message>
            <source>Validation part</source>
            <translation>验证部分</translation>
        </message>
        <message>
            <source>Test part</source>
            <translation>测试部分</translation>
        </message>
        <message>
            <source>Other data...</source>
            <translation>其他数据...</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Which rows to measure on. Only the test part was never used for any decision. Other data are a file with the columns that the model learnt from and the target.</source>
            <translation>在哪些行上衡量。只有测试部分从未用于任何决定。其他数据是一个文件，含有模型学习所用的列和目标。</translation>
        </message>
        <message>
            <source>Export report...</source>
            <translation>导出报告...</translation>
        </message>
        <message>
            <source>Cross-validate...</source>
            <translation>交叉验证...</translation>
        </message>
        <message>
            <source>Tests every row once, by networks that have not seen it</source>
            <translation>由没有见过该行的网络把每一行测试一次</translation>
        </message>
        <message>
            <source>not for diagnosis</source>
            <translation>不得用于诊断</translation>
        </message>
        <message>
            <source>simulated data</source>
            <translation>模拟数据</translation>
        </message>
        <message>
            <source>Choose data to evaluate on</source>
            <translation>选择用于评估的数据</translation>
        </message>
        <message>
            <source>Evaluating %1</source>
            <translation>正在评估 %1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n rows of other data</source>
            <translation>
                <numerusform>%1：%n 行其他数据</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Training part: the %n rows that the network learnt from</source>
            <translation>
                <numerusform>训练部分：网络学习所用的 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Validation part: %n rows that chose the best epoch</source>
            <translation>
                <numerusform>验证部分：用来选出最佳轮次的 %n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Test part: %n rows never seen in training</source>
            <translation>
                <numerusform>测试部分：训练中从未见过的 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 equals %2 of the run's data</source>
            <translation>%1 与该次运行数据的 %2 相同</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>以及另外 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ensemble of %n networks</source>
            <translation>
                <numerusform>%n 个网络的集成</numerusform>
            </translation>
        </message>
        <message>
            <source>The data are not there yet</source>
            <translation>数据还不在</translation>
        </message>
        <message>
            <source>The run is kept, but its data must be loaded to measure it on them. See the Data page.</source>
            <translation>运行已保留，但要在数据上评估它，必须先加载数据。请看“数据”页。</translation>
        </message>
        <message>
            <source>Evaluating</source>
            <translation>正在评估</translation>
        </message>
        <message>
            <source>The chosen run is being measured on the rows that it never saw.</source>
            <translation>正在用从未见过的行评估所选的运行。</translation>
        </message>
        <message>
            <source>Nothing to evaluate yet</source>
            <translation>还没有可评估的</translation>
        </message>
        <message>
            <source>After training, this page shows how good the network is on rows that it never saw: figures, curves, and where it errs.</source>
            <translation>训练之后，这一页显示网络在从未见过的行上有多好：指标、曲线，以及它在哪里出错。</translation>
        </message>
        <message>
            <source>Start training</source>
            <translation>开始训练</translation>
        </message>
        <message>
            <source>The project has changed since this run. The figures are those of the run as it was; train again to see what the change brings.</source>
            <translation>这次运行之后项目已更改。图中数字属于当时的运行；重新训练即可看到更改的效果。</translation>
        </message>
        <message>
            <source>Evaluate without them</source>
            <translation>排除它们再评估</translation>
        </message>
        <message>
            <source>Evaluate with all rows</source>
            <translation>用所有行评估</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>导出报告</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The report is in %1.</source>
            <translation>报告已写入 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::EvaluationView</name>
        <message>
            <source>95 %: %1 to %2</source>
            <translation>95 %：%1 到 %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中的 %1</translation>
        </message>
        <message>
            <source>training %1</source>
            <translation>训练 %1</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>What the training made small, measured on this part. Far above the training loss means over-fitting.</source>
            <translation>训练所减小的量，在这一部分上测得。远高于训练损失意味着过拟合。</translation>
        </message>
        <message>
            <source>F1 %1</source>
            <translation>F1 %1</translation>
        </message>
        <message>
            <source>precision %1</source>
            <translation>精确率 %1</translation>
        </message>
        <message>
            <source>The harmonic mean of precision and recall of the class %1.</source>
            <translation>类别 %1 的精确率与召回率的调和平均。</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>灵敏度</translation>
        </message>
        <message>
            <source>Of the rows that are %1, the share that was found.</source>
            <translation>属于 %1 的行中被找出的比例。</translation>
        </message>
        <message>
            <source>Specificity</source>
            <translation>特异度</translation>
        </message>
        <message>
            <source>Of the rows that are not %1, the share that was left alone.</source>
            <translation>不属于 %1 的行中未被误判的比例。</translation>
        </message>
        <message numerus="yes">
            <source>mean of %n targets</source>
            <translation>
                <numerusform>%n 个目标的平均</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>whole entities</source>
            <translation>完整实体</translation>
        </message>
        <message numerus="yes">
            <source>%n classes</source>
            <translation>
                <numerusform>%n 个类别</numerusform>
            </translation>
        </message>
        <message>
            <source>F1, %1</source>
            <translation>F1，%1</translation>
        </message>
        <message>
            <source>micro average</source>
            <translation>微平均</translation>
        </message>
        <message>
            <source>macro average</source>
            <translation>宏平均</translation>
        </message>
        <message>
            <source>weighted average</source>
            <translation>加权平均</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>混淆矩阵</translation>
        </message>
        <message>
            <source>actual ↓  predicted →</source>
            <translation>实际 ↓  预测 →</translation>
        </message>
        <message>
            <source>Click a cell to see its rows.</source>
            <translation>单击一个格子查看其中的行。</translation>
        </message>
        <message>
            <source>ROC</source>
            <translation>ROC</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>校准</translation>
        </message>
        <message>
            <source>F1 by class</source>
            <translation>各类别的 F1</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>Choose a line to see its ROC curve.</source>
            <translation>选择一行以查看其 ROC 曲线。</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Predicted and actual</source>
            <translation>预测与实际</translation>
        </message>
        <message>
            <source>Residuals</source>
            <translation>残差</translation>
        </message>
        <message>
            <source>network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Ensemble</source>
            <translation>集成</translation>
        </message>
        <message>
            <source>all together</source>
            <translation>合在一起</translation>
        </message>
        <message>
            <source>mean of each</source>
            <translation>单个网络的平均</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>精确率</translation>
        </message>
        <message>
            <source>recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <source>support</source>
            <translation>支持数</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>What the training made small, measured on this part.</source>
            <translation>训练所减小的量，在这一部分上测得。</translation>
        </message>
        <message>
            <source>Close the rows</source>
            <translation>关闭这些行</translation>
        </message>
        <message>
            <source>Rows of the chosen cell</source>
            <translation>所选格子的行</translation>
        </message>
        <message>
            <source>%1 of %2 rows: %3, predicted %4</source>
            <translation>%2 行中的 %1 行：%3，预测为 %4</translation>
        </message>
        <message>
            <source> (the first %1)</source>
            <translation>（前 %1 行）</translation>
        </message>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
    </context>
    <context>
        <name>netloom::ExplainPage</name>
        <message>
            <source>The measuring was cancelled. “Measure again” begins anew.</source>
            <translation>评估已取消。“重新测量”会重新开始。</translation>
        </message>
        <message>
            <source>Nothing to explain yet</source>
            <translation>还没有可解释的</translation>
        </message>
        <message>
            <source>After training, this page shows which columns the network relies on, and which it could do without.</source>
            <translation>训练之后，这一页显示网络依赖哪些列，哪些列可以不要。</translation>
        </message>
        <message>
            <source>Go to Train</source>
            <translation>转到“训练”</translation>
        </message>
        <message>
            <source>What the network relies on</source>
            <translation>网络依赖什么</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>所有行</translation>
        </message>
        <message>
            <source>This row</source>
            <translation>此行</translation>
        </message>
        <message>
            <source>What is explained</source>
            <translation>解释的对象</translation>
        </message>
        <message>
            <source>Each column in turn is shuffled among the rows, so that it says nothing any more; the rise of the loss shows how much the network used it. This tells what the network uses, not what causes the outcome, and columns that say the same share their importance. The whiskers show how much the rise varies between shuffles.</source>
            <translation>依次把每一列在各行之间打乱，使它不再提供信息；损失的上升显示网络使用它的程度。这说明网络用了什么，而不是什么导致了结果；内容相同的列会分摊重要性。须线显示各次打乱之间上升幅度的波动。</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>重新测量</translation>
        </message>
        <message>
            <source>Export table...</source>
            <translation>导出表格...</translation>
        </message>
        <message>
            <source>Shuffling one column after the other</source>
            <translation>正在逐列打乱</translation>
        </message>
        <message>
            <source>Progress of the measuring</source>
            <translation>测量进度</translation>
        </message>
        <message>
            <source>Importance of the columns</source>
            <translation>各列的重要性</translation>
        </message>
        <message>
            <source>The importance of every column appears here.</source>
            <translation>每一列的重要性显示在这里。</translation>
        </message>
        <message>
            <source>Measuring what %1 relies on</source>
            <translation>正在测量 %1 依赖什么</translation>
        </message>
        <message>
            <source>“This row” explains single predictions.</source>
            <translation>“此行”解释单个预测。</translation>
        </message>
        <message numerus="yes">
            <source>%1 · measured on %n rows, each column shuffled %2 times</source>
            <translation>
                <numerusform>%1 · 在 %n 行上测量，每列打乱 %2 次</numerusform>
            </translation>
        </message>
        <message>
            <source>rise of the loss when the column is shuffled</source>
            <translation>打乱该列时损失的上升</translation>
        </message>
        <message>
            <source>No single column stands out: shuffling any one of them changes the loss no more than chance does.</source>
            <translation>没有哪一列特别突出：打乱其中任何一列，损失的变化都不超过偶然。</translation>
        </message>
        <message>
            <source>The network relies most on %1: without it the loss rises from %2 to %3.</source>
            <translation>网络最依赖 %1：没有它，损失从 %2 上升到 %3。</translation>
        </message>
        <message numerus="yes">
            <source>%n columns could be shuffled without a harm that stands out.</source>
            <translation>
                <numerusform>有 %n 列被打乱后没有明显的损害。</numerusform>
            </translation>
        </message>
        <message>
            <source>Export table</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The table is in %1.</source>
            <translation>表格已写入 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::FileDrop</name>
        <message>
            <source>Drop to open</source>
            <translation>松开即可打开</translation>
        </message>
    </context>
    <context>
        <name>netloom::FindBar</name>
        <message>
            <source>Find node</source>
            <translation>查找节点</translation>
        </message>
        <message>
            <source>Title of a node</source>
            <translation>节点的标题</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>关闭查找</translation>
        </message>
    </context>
    <context>
        <name>netloom::FormulaDialog</name>
        <message>
            <source>New column</source>
            <translation>新建列</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>修改 %1</translation>
        </message>
        <message>
            <source>Column name</source>
            <translation>列名</translation>
        </message>
        <message>
            <source>Formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>First values</source>
            <translation>前几个值</translation>
        </message>
        <message>
            <source>+ - * / ^, comparisons, and, or, not, a ? b : c; sqrt, exp, ln, log10, log2, abs, sin, cos, tan, min, max, hypot, floor, ceil, round, mod, missing. Words stand in quotes: sex == "female".</source>
            <translation>+ - * / ^、比较、and、or、not、a ? b : c；sqrt、exp、ln、log10、log2、abs、sin、cos、tan、min、max、hypot、floor、ceil、round、mod、missing。文字写在引号中：sex == "female"。</translation>
        </message>
        <message>
            <source>Add the column</source>
            <translation>添加此列</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Columns to use</source>
            <translation>可用的列</translation>
        </message>
        <message>
            <source>A double click puts the column into the formula</source>
            <translation>双击可将该列放入公式</translation>
        </message>
        <message>
            <source>There is a column of that name already. Choose another one.</source>
            <translation>已有同名的列。请换一个名称。</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>It gives no value in any row that was tried.</source>
            <translation>在试算的所有行中都得不到值。</translation>
        </message>
    </context>
    <context>
        <name>netloom::GenerateView</name>
        <message>
            <source>Generating</source>
            <translation>正在生成</translation>
        </message>
        <message>
            <source>Progress of generating</source>
            <translation>生成进度</translation>
        </message>
        <message>
            <source>Generate</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Save rows...</source>
            <translation>保存行...</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>图库</translation>
        </message>
        <message>
            <source>All rows as a table, or only the valid ones as a list; in the order in which you see them</source>
            <translation>全部行存为表格，或只把有效的存为列表；顺序与所见相同</translation>
        </message>
        <message>
            <source>How it generates</source>
            <translation>生成方式</translation>
        </message>
        <message>
            <source>Nothing generated yet</source>
            <translation>尚未生成</translation>
        </message>
        <message>
            <source>The model has learnt what comes next. “Generate” lets it go on by itself: new rows, judged and compared with those that it learnt from.</source>
            <translation>模型已学会下一个是什么。“生成”让它自己继续写下去：得到新的行，并加以评判，与它学习过的行比较。</translation>
        </message>
        <message>
            <source>Waiting for the data</source>
            <translation>正在等待数据</translation>
        </message>
        <message>
            <source>No plug-in judges such rows, so nothing can be said of how good they are.</source>
            <translation>没有插件能评判这样的行，因此无法说明它们有多好。</translation>
        </message>
        <message>
            <source>The data are not there, so the rows are not judged. Read them on the Data page.</source>
            <translation>数据不在，因此没有评判这些行。请在数据页读取数据。</translation>
        </message>
        <message>
            <source>Model of %1</source>
            <translation>%1的模型</translation>
        </message>
        <message>
            <source>perplexity %1</source>
            <translation>困惑度 %1</translation>
        </message>
        <message>
            <source>Among how many tokens the model is undecided, on average, on rows that it has not seen.</source>
            <translation>在没有见过的行上，模型平均在多少个词元之间犹豫。</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Lists (*.smi *.txt)</source>
            <translation>列表 (*.smi *.txt)</translation>
        </message>
        <message>
            <source>Save generated rows</source>
            <translation>保存生成的行</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
        <message>
            <source>The generated rows are in %1.</source>
            <translation>生成的行保存在 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::GeneratedFigures</name>
        <message>
            <source>Few rows are valid. Train on more rows or for longer, or lower the temperature.</source>
            <translation>有效的行很少。请用更多的行训练或训练更久，或降低温度。</translation>
        </message>
        <message>
            <source>The model often repeats itself. Raise the temperature, or train on more rows.</source>
            <translation>模型经常重复自己。请提高温度，或用更多的行训练。</translation>
        </message>
        <message>
            <source>Most valid rows stand in the training set: the model knows it by heart. Raise the temperature, or train on more rows.</source>
            <translation>有效的行大多在训练集中：模型已把它背下来。请提高温度，或用更多的行训练。</translation>
        </message>
        <message>
            <source>generated</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>by the model</source>
            <translation>由模型</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%2 行中的 %1 行</translation>
        </message>
        <message>
            <source>A row is valid when it says something that there can be. The others say in their tool tip what is wrong.</source>
            <translation>一行所说的东西可以存在，它就有效。其他行的工具提示说明哪里不对。</translation>
        </message>
        <message>
            <source>unique</source>
            <translation>唯一</translation>
        </message>
        <message>
            <source>%1 of %2 valid</source>
            <translation>%2 个有效行中的 %1 个</translation>
        </message>
        <message>
            <source>Of the valid rows, those that differ from each other, however they are written.</source>
            <translation>有效行中彼此不同的那些，不论写法如何。</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新</translation>
        </message>
        <message>
            <source>%1 of %2 unique</source>
            <translation>%2 个唯一行中的 %1 个</translation>
        </message>
        <message>
            <source>Of the rows that differ, those that are not among the rows that the model was trained on.</source>
            <translation>彼此不同的行中，不在模型训练所用的行里的那些。</translation>
        </message>
    </context>
    <context>
        <name>netloom::GeneratedList</name>
        <message>
            <source>Generated rows</source>
            <translation>生成的行</translation>
        </message>
        <message>
            <source>Gallery of the generated rows</source>
            <translation>生成的行的图库</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Show large</source>
            <translation>放大显示</translation>
        </message>
    </context>
    <context>
        <name>netloom::GeneratedModel</name>
        <message>
            <source>whole</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>被截断</translation>
        </message>
        <message>
            <source>The logarithm of its probability, by the model itself.</source>
            <translation>模型自己给出的概率的对数。</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>是什么</translation>
        </message>
        <message>
            <source>Log likelihood</source>
            <translation>对数似然</translation>
        </message>
    </context>
    <context>
        <name>netloom::GeneratedRowDialog</name>
        <message>
            <source>As people write it</source>
            <translation>通常的写法</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一个</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Previous row</source>
            <translation>上一行</translation>
        </message>
        <message>
            <source>Next row</source>
            <translation>下一行</translation>
        </message>
        <message>
            <source>%1 of %2: %3</source>
            <translation>%2 中的第 %1 个：%3</translation>
        </message>
        <message>
            <source>There is no drawing of a row that is not valid.</source>
            <translation>无效的行没有图。</translation>
        </message>
        <message>
            <source>Drawing the row</source>
            <translation>正在绘制该行</translation>
        </message>
    </context>
    <context>
        <name>netloom::GroupInspector</name>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Each copy has weights of its own; the group needs one way in and one way out</source>
            <translation>每份副本都有自己的权重；分组需要恰好一个入口和一个出口</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>What this part is for</source>
            <translation>这一部分的用途</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>取消分组</translation>
        </message>
        <message>
            <source>Keep in library</source>
            <translation>存入模块库</translation>
        </message>
        <message>
            <source>The palette then offers this block in every project</source>
            <translation>之后每个项目的层面板都会提供这个模块</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>折叠</translation>
        </message>
        <message>
            <source>A note stands where you drag it. Delete takes it away.</source>
            <translation>注释可以拖到任意位置；按 Delete 删除。</translation>
        </message>
        <message>
            <source>A double click or Open shows what is in the block.</source>
            <translation>双击或“打开”可显示块中的内容。</translation>
        </message>
        <message>
            <source>Drag the frame by its head. A node that you drop on it belongs to it.</source>
            <translation>拖动框的标题可移动整个分组。放到框内的节点归入该分组。</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Multiply-adds</source>
            <translation>乘加次数</translation>
        </message>
        <message>
            <source>%1 a sample</source>
            <translation>每个样本 %1</translation>
        </message>
        <message>
            <source>%1 is in the library now: the palette offers it in every project.</source>
            <translation>%1 已存入模块库：每个项目的层面板都会提供它。</translation>
        </message>
    </context>
    <context>
        <name>netloom::HandForm</name>
        <message>
            <source>Type a row by hand</source>
            <translation>手工键入一行</translation>
        </message>
        <message>
            <source>Prediction of the typed row</source>
            <translation>所键入行的预测</translation>
        </message>
        <message>
            <source>Nothing to draw yet.</source>
            <translation>还没有可绘制的内容。</translation>
        </message>
        <message>
            <source>It begins with a row of the data. Type another %1 and watch the prediction.</source>
            <translation>它从数据中的一行开始。键入另一个%1，观察预测。</translation>
        </message>
        <message>
            <source>It begins with the training means. Change a value and watch the prediction.</source>
            <translation>初始值为训练均值。更改一个值，观察预测的变化。</translation>
        </message>
        <message>
            <source>Looking at what the model is made of</source>
            <translation>正在查看模型由什么组成</translation>
        </message>
        <message>
            <source>No row can be typed by hand: %1</source>
            <translation>无法手动输入行：%1</translation>
        </message>
        <message>
            <source>Predicting</source>
            <translation>正在预测</translation>
        </message>
        <message>
            <source>%1 of %2 likely</source>
            <translation>%2 项中 %1 项可能为是</translation>
        </message>
    </context>
    <context>
        <name>netloom::HistogramPlot</name>
        <message>
            <source>Histogram</source>
            <translation>直方图</translation>
        </message>
        <message>
            <source>The histogram of the chosen column appears here.</source>
            <translation>所选列的直方图显示在这里。</translation>
        </message>
        <message>
            <source>%1 rows in %2 categories; most of them are %3</source>
            <translation>%2 个类别共 %1 行；其中最多的是 %3</translation>
        </message>
        <message>
            <source>Histogram of %1 rows from %2 to %3 %4; most rows lie near %5</source>
            <translation>%1 行的直方图，从 %2 到 %3 %4；大多数行靠近 %5</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行数</translation>
        </message>
    </context>
    <context>
        <name>netloom::HistoryDialog</name>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>As it was opened</source>
            <translation>打开时的样子</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Click an edit to go back or forward to it. Finished runs stay.</source>
            <translation>单击某次编辑即可退回或前进到那里。已完成的运行保留。</translation>
        </message>
    </context>
    <context>
        <name>netloom::JobBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>netloom::JoinDialog</name>
        <message>
            <source>Join %1</source>
            <translation>连接 %1</translation>
        </message>
        <message>
            <source>Column of these rows</source>
            <translation>这些行的列</translation>
        </message>
        <message>
            <source>Column of the other file</source>
            <translation>另一文件的列</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Each row gets the columns of that row of the other file which has the same value in these two columns.</source>
            <translation>在这两列中值相同时，每行会得到另一文件中对应行的各列。</translation>
        </message>
        <message>
            <source>How the file is read</source>
            <translation>文件的读取方式</translation>
        </message>
        <message>
            <source>Separator, header and the like, where they were not guessed as they are</source>
            <translation>分隔符、表头等，若未被正确猜出</translation>
        </message>
        <message>
            <source>The file is being read.</source>
            <translation>正在读取文件。</translation>
        </message>
        <message>
            <source>There is no column to join by.</source>
            <translation>没有可用于连接的列。</translation>
        </message>
        <message>
            <source>%1 of %2 rows find a partner.</source>
            <translation>%2 行中有 %1 行找到了对应行。</translation>
        </message>
    </context>
    <context>
        <name>netloom::LossPlot</name>
        <message>
            <source>Loss curves</source>
            <translation>损失曲线</translation>
        </message>
        <message>
            <source>best: %1</source>
            <translation>最佳：%1</translation>
        </message>
        <message>
            <source>Epoch %1: training %2</source>
            <translation>第 %1 轮：训练 %2</translation>
        </message>
        <message>
            <source>, validation %1</source>
            <translation>，验证 %1</translation>
        </message>
        <message>
            <source>log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic loss axis</source>
            <translation>对数损失轴</translation>
        </message>
        <message>
            <source>Draw the loss on a logarithmic axis: small losses stay apart.</source>
            <translation>用对数轴绘制损失：小的损失也能分开。</translation>
        </message>
        <message>
            <source>fit</source>
            <translation>适应窗口</translation>
        </message>
        <message>
            <source>Fit the loss curves</source>
            <translation>使损失曲线适应窗口</translation>
        </message>
        <message>
            <source>Show all of the curves again. A double click in the plot does the same.</source>
            <translation>重新显示全部曲线。在图中双击效果相同。</translation>
        </message>
        <message>
            <source>Press Start: the training loss (solid) and the validation loss (dashed) draw themselves here.</source>
            <translation>按“开始”：训练损失（实线）和验证损失（虚线）会在这里画出。</translation>
        </message>
        <message>
            <source>training, each step</source>
            <translation>训练，每一步</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>epoch, one in %1 drawn</source>
            <translation>轮次，每 %1 轮画一个点</translation>
        </message>
        <message>
            <source>epoch</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>each step %1</source>
            <translation>每一步 %1</translation>
        </message>
        <message>
            <source>training %1</source>
            <translation>训练 %1</translation>
        </message>
        <message>
            <source>validation %1</source>
            <translation>验证 %1</translation>
        </message>
        <message>
            <source>the first epoch is not finished yet</source>
            <translation>第一轮尚未完成</translation>
        </message>
        <message>
            <source>not finite</source>
            <translation>不是有限数</translation>
        </message>
        <message>
            <source>falling</source>
            <translation>下降</translation>
        </message>
        <message>
            <source>rising</source>
            <translation>上升</translation>
        </message>
        <message>
            <source>level</source>
            <translation>持平</translation>
        </message>
        <message>
            <source>training loss %1, %2, epoch %3</source>
            <translation>训练损失 %1，%2，第 %3 轮</translation>
        </message>
        <message>
            <source>validation loss %1, %2, epoch %3</source>
            <translation>验证损失 %1，%2，第 %3 轮</translation>
        </message>
        <message>
            <source>; best in epoch %1</source>
            <translation>；第 %1 轮最佳</translation>
        </message>
    </context>
    <context>
        <name>netloom::MainWindow</name>
        <message>
            <source>Netloom ended without saving “%1” (last change %2). The work can be brought back.</source>
            <translation>Netloom 结束时未保存“%1”（最后更改于 %2）。这些工作可以恢复。</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>放弃</translation>
        </message>
    </context>
    <context>
        <name>netloom::MapPanel</name>
        <message>
            <source>Map of</source>
            <translation>地图依据</translation>
        </message>
        <message>
            <source>Coloured by</source>
            <translation>着色依据</translation>
        </message>
        <message>
            <source>The rows appear here as points; what is alike lies together.</source>
            <translation>各行在此显示为点；相似的点聚在一起。</translation>
        </message>
        <message>
            <source>the target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>the part of the split</source>
            <translation>所属划分部分</translation>
        </message>
        <message numerus="yes">
            <source>%n columns of numbers</source>
            <translation>
                <numerusform>%n 个数值列</numerusform>
            </translation>
        </message>
        <message>
            <source>A map needs features that are numbers, or a vector of them such as a fingerprint.</source>
            <translation>地图需要数值特征，或指纹之类的数值向量。</translation>
        </message>
        <message>
            <source>Looking for the plane in which the rows differ most</source>
            <translation>正在寻找各行差异最大的平面</translation>
        </message>
        <message>
            <source>Mapping the rows</source>
            <translation>正在绘制各行的地图</translation>
        </message>
        <message>
            <source>Principal components: %1 % of all differences lie across, %2 % up.</source>
            <translation>主成分：全部差异的 %1 % 在横向，%2 % 在纵向。</translation>
        </message>
        <message>
            <source>A click goes to a row; with Shift, dragging chooses many.</source>
            <translation>单击转到某一行；按住 Shift 拖动可选择多行。</translation>
        </message>
        <message>
            <source>component 1</source>
            <translation>成分 1</translation>
        </message>
        <message>
            <source>component 2</source>
            <translation>成分 2</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第 %1 行</translation>
        </message>
    </context>
    <context>
        <name>netloom::Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Open...</source>
            <translation>打开...</translation>
        </message>
        <message>
            <source>Open Folder of Images...</source>
            <translation>打开图像文件夹...</translation>
        </message>
        <message>
            <source>Public Data...</source>
            <translation>公共数据...</translation>
        </message>
        <message>
            <source>Draw Points...</source>
            <translation>绘制点...</translation>
        </message>
        <message>
            <source>Open Example</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>Open Recent</source>
            <translation>打开最近使用的</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save As...</source>
            <translation>另存为...</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Graph and settings as JSON...</source>
            <translation>网络图和设置 (JSON)...</translation>
        </message>
        <message>
            <source>Weights as safetensors...</source>
            <translation>权重 (safetensors)...</translation>
        </message>
        <message>
            <source>Network picture...</source>
            <translation>网络图片...</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>None are installed</source>
            <translation>没有安装</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Forget these</source>
            <translation>清除这些记录</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>History...</source>
            <translation>历史...</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>取消分组</translation>
        </message>
        <message>
            <source>Fold or open a group</source>
            <translation>折叠或展开分组</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加注释</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Find...</source>
            <translation>查找...</translation>
        </message>
        <message>
            <source>Settings...</source>
            <translation>设置...</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>缩放到合适</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>Start training</source>
            <translation>开始训练</translation>
        </message>
        <message>
            <source>Pause training</source>
            <translation>暂停训练</translation>
        </message>
        <message>
            <source>One batch</source>
            <translation>一个批次</translation>
        </message>
        <message>
            <source>One epoch</source>
            <translation>一个轮次</translation>
        </message>
        <message>
            <source>Stop training</source>
            <translation>停止训练</translation>
        </message>
        <message>
            <source>Go on with the chosen run</source>
            <translation>继续所选的运行</translation>
        </message>
        <message>
            <source>Cross-validate...</source>
            <translation>交叉验证...</translation>
        </message>
        <message>
            <source>Train an ensemble...</source>
            <translation>训练集成…</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>Commands...</source>
            <translation>命令...</translation>
        </message>
        <message>
            <source>Check the design...</source>
            <translation>检查设计...</translation>
        </message>
        <message>
            <source>Network templates...</source>
            <translation>网络模板...</translation>
        </message>
        <message>
            <source>draw %1</source>
            <translation>绘制%1</translation>
        </message>
        <message>
            <source>New from template...</source>
            <translation>从模板新建...</translation>
        </message>
        <message>
            <source>Plug-ins...</source>
            <translation>插件...</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Node Help</source>
            <translation>节点帮助</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>诊断信息</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>About Netloom</source>
            <translation>关于 Netloom</translation>
        </message>
        <message>
            <source>&lt;b&gt;Netloom %1&lt;/b&gt;&lt;p&gt;Draw a network, bind it to data, watch it learn, look inside it, and keep the experiment in one file.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. All data stays on this computer.&lt;/p&gt;</source>
            <translation>&lt;b&gt;Netloom %1&lt;/b&gt;&lt;p&gt;画出网络，绑定数据，观察它学习，看清其内部，并把整个实验保存在一个文件中。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。所有数据都留在这台计算机上。&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>netloom::MessageBar</name>
        <message>
            <source>Dismiss</source>
            <translation>关闭提示</translation>
        </message>
    </context>
    <context>
        <name>netloom::MetricPlot</name>
        <message>
            <source>Metric curves</source>
            <translation>指标曲线</translation>
        </message>
        <message>
            <source>validation %1</source>
            <translation>验证 %1</translation>
        </message>
        <message>
            <source>%1 %2 in epoch %3</source>
            <translation>第 %3 轮的%1为 %2</translation>
        </message>
        <message>
            <source>Metric to draw</source>
            <translation>要绘制的指标</translation>
        </message>
        <message>
            <source>epoch</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>A metric of the validation part appears here, epoch by epoch.</source>
            <translation>验证部分的一个指标会逐轮显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>netloom::MiniMap</name>
        <message>
            <source>Overview of the network</source>
            <translation>网络总览</translation>
        </message>
        <message>
            <source>The whole network; click to go there</source>
            <translation>整个网络；单击可转到该处</translation>
        </message>
    </context>
    <context>
        <name>netloom::NearestRowsPanel</name>
        <message>
            <source>Compared by</source>
            <translation>比较依据</translation>
        </message>
        <message>
            <source>Nearest rows</source>
            <translation>最相近的行</translation>
        </message>
        <message>
            <source>No row is chosen</source>
            <translation>未选择行</translation>
        </message>
        <message>
            <source>Nearest to row %1</source>
            <translation>与第 %1 行最相近</translation>
        </message>
        <message>
            <source>Comparing the rows</source>
            <translation>正在比较各行</translation>
        </message>
        <message>
            <source>Row %1 · %2</source>
            <translation>第 %1 行 · %2</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>Drawing the nearest rows</source>
            <translation>正在绘制最相近的行</translation>
        </message>
    </context>
    <context>
        <name>netloom::NetworkPictureDialog</name>
        <message>
            <source>Shapes on the wires</source>
            <translation>连线上的形状</translation>
        </message>
        <message>
            <source>Parameters of each layer</source>
            <translation>各层的参数</translation>
        </message>
        <message>
            <source>Arrange anew if text is too small</source>
            <translation>文字太小时重新排列</translation>
        </message>
        <message>
            <source>Network picture</source>
            <translation>网络图片</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 个参数</translation>
        </message>
        <message>
            <source>%1, %2 parameters</source>
            <translation>%1，%2 个参数</translation>
        </message>
        <message>
            <source>Save...</source>
            <translation>保存...</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>SVG drawing</source>
            <translation>SVG 图形</translation>
        </message>
        <message>
            <source>PDF page</source>
            <translation>PDF 页面</translation>
        </message>
        <message>
            <source>PNG image</source>
            <translation>PNG 图像</translation>
        </message>
        <message>
            <source>One column, 84 mm</source>
            <translation>单栏，84 mm</translation>
        </message>
        <message>
            <source>Two columns, 174 mm</source>
            <translation>双栏，174 mm</translation>
        </message>
        <message>
            <source>Slide, 254 mm</source>
            <translation>幻灯片，254 mm</translation>
        </message>
        <message>
            <source>As on screen</source>
            <translation>与屏幕一致</translation>
        </message>
        <message>
            <source>Colour on white</source>
            <translation>白底彩色</translation>
        </message>
        <message>
            <source>Grey on white</source>
            <translation>白底灰度</translation>
        </message>
        <message>
            <source>Colour on dark</source>
            <translation>深底彩色</translation>
        </message>
        <message>
            <source> dpi</source>
            <translation> dpi</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>分辨率</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图注</translation>
        </message>
        <message>
            <source>No text under the picture</source>
            <translation>图下无文字</translation>
        </message>
        <message>
            <source>%1 x %2 mm, smallest text %3 pt</source>
            <translation>%1 x %2 mm，最小文字 %3 pt</translation>
        </message>
        <message>
            <source>%1 x %2 pixels</source>
            <translation>%1 x %2 像素</translation>
        </message>
        <message>
            <source>In print, text below 6 pt is hard to read: choose a wider picture or let it be arranged anew.</source>
            <translation>印刷时小于 6 pt 的文字难以阅读：请选更宽的图片，或让它重新排列。</translation>
        </message>
        <message>
            <source>Arranged in more lines than on the canvas, so that its text stays readable. Your drawing stays as it is.</source>
            <translation>排成比画布上更多的行，使文字保持可读。您的图保持原样。</translation>
        </message>
        <message>
            <source>network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Save network picture</source>
            <translation>保存网络图片</translation>
        </message>
        <message>
            <source>Pictures (*.svg *.pdf *.png);;All files (*)</source>
            <translation>图片 (*.svg *.pdf *.png);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>netloom::NetworkSummary</name>
        <message>
            <source>edit the notes</source>
            <translation>编辑备注</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message numerus="yes">
            <source>%1 in, %n yes-or-no answers</source>
            <translation>
                <numerusform>输入 %1，%n 个是非答案</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in, two classes</source>
            <translation>%1 个输入，两个类别</translation>
        </message>
        <message>
            <source>%1 in, %2 classes</source>
            <translation>%1 个输入，%2 个类别</translation>
        </message>
        <message numerus="yes">
            <source>%1 in, %n values</source>
            <translation>
                <numerusform>%1 个输入，%n 个值</numerusform>
            </translation>
        </message>
        <message>
            <source>under 0.1 ms</source>
            <translation>不到 0.1 毫秒</translation>
        </message>
        <message>
            <source>about %1 ms</source>
            <translation>约 %1 毫秒</translation>
        </message>
        <message>
            <source>about %1 s</source>
            <translation>约 %1 秒</translation>
        </message>
        <message>
            <source>about %1 min</source>
            <translation>约 %1 分钟</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>An epoch</source>
            <translation>一轮</translation>
        </message>
        <message>
            <source>The run</source>
            <translation>整次运行</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Multiply-adds</source>
            <translation>乘加次数</translation>
        </message>
        <message>
            <source>%1 a sample</source>
            <translation>每个样本 %1</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>What this experiment is about, what to look at</source>
            <translation>这个实验是关于什么的，要看什么</translation>
        </message>
        <message>
            <source>Select a node to see and change its settings.</source>
            <translation>选中一个节点，查看并更改其设置。</translation>
        </message>
        <message>
            <source>(and %1 more)</source>
            <translation>（以及另外 %1 个）</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>显示它</translation>
        </message>
    </context>
    <context>
        <name>netloom::NetworkView</name>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom to fit</source>
            <translation>缩放到合适</translation>
        </message>
        <message>
            <source>Arrange the nodes</source>
            <translation>排列节点</translation>
        </message>
        <message>
            <source>Quick network</source>
            <translation>快速网络</translation>
        </message>
        <message>
            <source>This drawing is no single line; what you type here replaces it</source>
            <translation>此图无法写成一行；在这里键入的内容会取代它</translation>
        </message>
        <message>
            <source>draw the network from text</source>
            <translation>由文本绘制网络</translation>
        </message>
    </context>
    <context>
        <name>netloom::NewProjectDialog</name>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>New from template</source>
            <translation>从模板新建</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Data to begin with</source>
            <translation>起始数据</translation>
        </message>
        <message>
            <source>Choose file...</source>
            <translation>选择文件...</translation>
        </message>
        <message>
            <source>none chosen yet</source>
            <translation>尚未选择</translation>
        </message>
        <message>
            <source>Draw points...</source>
            <translation>绘制点...</translation>
        </message>
        <message>
            <source>Looking at which data suit</source>
            <translation>正在查找合适的数据</translation>
        </message>
        <message>
            <source>%1 (simulated)</source>
            <translation>%1（模拟）</translation>
        </message>
        <message>
            <source>A file of yours</source>
            <translation>自己的文件</translation>
        </message>
        <message>
            <source>A table, or another file that the program can read. It stays where it is.</source>
            <translation>表格，或程序能读取的其他文件。文件留在原处。</translation>
        </message>
        <message>
            <source>Looking at which data suit this network...</source>
            <translation>正在查找适合这个网络的数据...</translation>
        </message>
        <message>
            <source>No simulated data suit this network: choose a file of yours that does.</source>
            <translation>没有适合这个网络的模拟数据：请选择自己的合适文件。</translation>
        </message>
        <message>
            <source>Open data</source>
            <translation>打开数据</translation>
        </message>
        <message>
            <source>Data (%1);;All files (*)</source>
            <translation>数据 (%1);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Use these points</source>
            <translation>使用这些点</translation>
        </message>
    </context>
    <context>
        <name>netloom::NodeHelpDialog</name>
        <message>
            <source>Node Help</source>
            <translation>节点帮助</translation>
        </message>
        <message>
            <source>Search the kinds of nodes</source>
            <translation>搜索节点种类</translation>
        </message>
        <message>
            <source>Kinds of nodes</source>
            <translation>节点种类</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No kind of node matches. Try a shorter word.</source>
            <translation>没有匹配的节点种类。请试试更短的词。</translation>
        </message>
    </context>
    <context>
        <name>netloom::NodeInspector</name>
        <message>
            <source>not known yet</source>
            <translation>尚不可知</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>批</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>The node's title; click to rename it</source>
            <translation>节点的标题；单击可重命名</translation>
        </message>
        <message>
            <source>No layer called %1 is known here. It is kept as it is and saved again.</source>
            <translation>这里不认识名为 %1 的层。它会原样保留并再次保存。</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>%1 (not for this target)</source>
            <translation>%1（不适合此目标）</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Multiply-adds</source>
            <translation>乘加次数</translation>
        </message>
        <message>
            <source>%1 a sample</source>
            <translation>每个样本 %1</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
    </context>
    <context>
        <name>netloom::PaletteDock</name>
        <message>
            <source>Palette search</source>
            <translation>搜索层</translation>
        </message>
        <message>
            <source>Search layers   /</source>
            <translation>搜索层   /</translation>
        </message>
        <message>
            <source>No layer matches. Try a shorter word.</source>
            <translation>没有匹配的层。请试试更短的词。</translation>
        </message>
        <message>
            <source>Kinds of layers</source>
            <translation>层的种类</translation>
        </message>
    </context>
    <context>
        <name>netloom::PaletteList</name>
        <message>
            <source>Take from the favourites</source>
            <translation>从收藏中移除</translation>
        </message>
        <message>
            <source>Add to the favourites</source>
            <translation>加入收藏</translation>
        </message>
        <message>
            <source>Kinds of layers</source>
            <translation>层的种类</translation>
        </message>
        <message>
            <source>Add to the network</source>
            <translation>添加到网络</translation>
        </message>
        <message>
            <source>Take out of the library</source>
            <translation>从模块库中移除</translation>
        </message>
    </context>
    <context>
        <name>netloom::PaletteModel</name>
        <message>
            <source>Favourites</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Often used</source>
            <translation>常用</translation>
        </message>
        <message>
            <source>Your blocks</source>
            <translation>我的模块</translation>
        </message>
        <message>
            <source>A block that you keep in the library</source>
            <translation>您存入模块库的模块</translation>
        </message>
        <message>
            <source>Favourite. %1</source>
            <translation>收藏。%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::ParamEditor</name>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>Default: %1</source>
            <translation>默认：%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::ParamForm</name>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Shows the settings that are rarely changed</source>
            <translation>显示很少更改的设置</translation>
        </message>
    </context>
    <context>
        <name>netloom::ParityPlot</name>
        <message>
            <source>Parity plot</source>
            <translation>预测对照图</translation>
        </message>
        <message>
            <source>perfect</source>
            <translation>完美</translation>
        </message>
        <message>
            <source>predicted over actual</source>
            <translation>预测与实际</translation>
        </message>
        <message>
            <source>Predicted over actual values appear here after training.</source>
            <translation>训练之后，这里显示预测值与实际值的对照。</translation>
        </message>
        <message>
            <source>actual</source>
            <translation>实际</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>预测</translation>
        </message>
        <message numerus="yes">
            <source>predicted over actual values of %n rows, from %1 to %2</source>
            <translation>
                <numerusform>%n 行的预测值与实际值对照，从 %1 到 %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::PicturePreview</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>netloom::Plot</name>
        <message>
            <source>Fit</source>
            <translation>适应窗口</translation>
        </message>
        <message>
            <source>Save picture (PNG)...</source>
            <translation>保存图片 (PNG)...</translation>
        </message>
        <message>
            <source>Save drawing (SVG)...</source>
            <translation>保存矢量图 (SVG)...</translation>
        </message>
        <message>
            <source>Save drawing (PDF)...</source>
            <translation>保存矢量图 (PDF)...</translation>
        </message>
        <message>
            <source>Save numbers (CSV)...</source>
            <translation>保存数值 (CSV)...</translation>
        </message>
        <message>
            <source>Save %1</source>
            <translation>保存 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::PluginDetails</name>
        <message>
            <source>Reader</source>
            <translation>读取器</translation>
        </message>
        <message>
            <source>Generator</source>
            <translation>生成器</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>图示</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>loaded</source>
            <translation>已加载</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>kept out</source>
            <translation>已隔离</translation>
        </message>
        <message>
            <source>About the plug-in</source>
            <translation>关于此插件</translation>
        </message>
        <message numerus="yes">
            <source>It has failed %Ln times while it read a file. The last time: %1</source>
            <translation>
                <numerusform>它在读取文件时失败过 %Ln 次。最近一次：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>What it brings</source>
            <translation>提供的内容</translation>
        </message>
        <message>
            <source>What it would bring</source>
            <translation>可提供的内容</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>netloom::PluginsDialog</name>
        <message>
            <source>Let it in again</source>
            <translation>重新允许</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Add plug-in...</source>
            <translation>添加插件...</translation>
        </message>
        <message>
            <source>Plug-ins</source>
            <translation>插件</translation>
        </message>
        <message>
            <source>No plug-in was found</source>
            <translation>没有找到插件</translation>
        </message>
        <message>
            <source>Plug-ins bring readers for more kinds of files, and simulated data. Without any, Netloom reads tables (CSV).</source>
            <translation>插件提供更多文件类型的读取器和模拟数据。没有插件时，Netloom 读取表格（CSV）。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Trying the plug-in</source>
            <translation>正在试用插件</translation>
        </message>
        <message>
            <source>Loading the plug-in</source>
            <translation>正在加载插件</translation>
        </message>
        <message>
            <source>Switching the plug-in off</source>
            <translation>正在停用插件</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Add plug-in</source>
            <translation>添加插件</translation>
        </message>
        <message>
            <source>Plug-ins (*.so)</source>
            <translation>插件 (*.so)</translation>
        </message>
        <message>
            <source>Adding the plug-in</source>
            <translation>正在添加插件</translation>
        </message>
        <message>
            <source>Its layers come and go when Netloom is started again.</source>
            <translation>它的层在重新启动 Netloom 后才会出现或消失。</translation>
        </message>
    </context>
    <context>
        <name>netloom::PredictionsModel</name>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>prediction</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>why not</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>disagreement</source>
            <translation>分歧</translation>
        </message>
        <message>
            <source>deviation</source>
            <translation>偏差</translation>
        </message>
        <message>
            <source>deviation of %1</source>
            <translation>%1 的偏差</translation>
        </message>
    </context>
    <context>
        <name>netloom::PrepareModel</name>
        <message>
            <source>leave the row out</source>
            <translation>不使用该行</translation>
        </message>
        <message>
            <source>the median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>the mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>the most frequent</source>
            <translation>最常见的值</translation>
        </message>
        <message>
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message>
            <source>no class at all</source>
            <translation>不属于任何类别</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>up to %1 ids</source>
            <translation>最多 %1 个编号</translation>
        </message>
        <message>
            <source>1 number</source>
            <translation>1 个数</translation>
        </message>
        <message>
            <source>%1 numbers</source>
            <translation>%1 个数</translation>
        </message>
        <message>
            <source>prepare %1 another way</source>
            <translation>以另一种方式准备 %1</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Missing values become</source>
            <translation>缺失值变为</translation>
        </message>
        <message>
            <source>Scaling and coding</source>
            <translation>缩放与编码</translation>
        </message>
        <message>
            <source>Gives</source>
            <translation>得到</translation>
        </message>
    </context>
    <context>
        <name>netloom::PreparePage</name>
        <message>
            <source>Nothing to prepare yet</source>
            <translation>还没有可准备的</translation>
        </message>
        <message>
            <source>When data and a target are chosen, this page shows what is done with each column before the network sees it.</source>
            <translation>选好数据和目标之后，这一页显示网络看到每一列之前对它做了什么。</translation>
        </message>
        <message>
            <source>Go to Data</source>
            <translation>转到“数据”</translation>
        </message>
        <message>
            <source>Rows that are left out</source>
            <translation>被略去的行</translation>
        </message>
        <message>
            <source>Preparation of columns and augmentation</source>
            <translation>列的准备与数据增强</translation>
        </message>
        <message>
            <source>Column steps</source>
            <translation>列的步骤</translation>
        </message>
        <message>
            <source>Every step is fitted on the training part only and kept with the model, so that new raw data just works.</source>
            <translation>每个步骤只在训练部分上拟合，并与模型一起保存，因此新的原始数据可以直接使用。</translation>
        </message>
        <message>
            <source>Scale the target</source>
            <translation>缩放目标</translation>
        </message>
        <message>
            <source>scale the target</source>
            <translation>缩放目标</translation>
        </message>
        <message>
            <source>leave the target as it is</source>
            <translation>目标保持原样</translation>
        </message>
        <message>
            <source>Standardise all</source>
            <translation>全部标准化</translation>
        </message>
        <message>
            <source>Min-max all</source>
            <translation>全部最小-最大缩放</translation>
        </message>
        <message>
            <source>Scale nothing</source>
            <translation>全不缩放</translation>
        </message>
        <message>
            <source>Preparation</source>
            <translation>准备</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <source>Augmentation (%1)</source>
            <translation>数据增强（%1）</translation>
        </message>
        <message>
            <source>No column is chosen</source>
            <translation>没有选中列</translation>
        </message>
        <message>
            <source>%1 is no feature: the network does not see it</source>
            <translation>%1 不是特征：网络看不到它</translation>
        </message>
        <message>
            <source>Counting values</source>
            <translation>正在统计数值</translation>
        </message>
        <message>
            <source>words in a text</source>
            <translation>一段文本中的词</translation>
        </message>
        <message>
            <source>ids in a text</source>
            <translation>一段文本中的编号</translation>
        </message>
    </context>
    <context>
        <name>netloom::ProblemList</name>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>netloom::ProblemsModel</name>
        <message>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>row left out</source>
            <translation>整行不使用</translation>
        </message>
        <message>
            <source>noticed</source>
            <translation>注意到</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>netloom::ProjectTile</name>
        <message>
            <source>Looking at %1</source>
            <translation>正在查看 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::PropertyCard</name>
        <message>
            <source>Property</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Nearest to</source>
            <translation>最接近</translation>
        </message>
        <message>
            <source>Compared with that of the rows that the model was trained on</source>
            <translation>与模型训练所用行的同一性质比较</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>某个值</translation>
        </message>
        <message>
            <source>The new rows whose property is nearest to this value come first.</source>
            <translation>性质最接近此值的新行排在最前。</translation>
        </message>
        <message>
            <source>Type a number, such as %1.</source>
            <translation>请键入一个数，例如 %1。</translation>
        </message>
        <message>
            <source>generated</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>Generated %1 ± %2, training %3 ± %4.</source>
            <translation>生成 %1 ± %2，训练集 %3 ± %4。</translation>
        </message>
        <message>
            <source>They lie %1 apart.</source>
            <translation>两者相距 %1。</translation>
        </message>
        <message>
            <source>Mean and standard deviation; between the two distributions the Wasserstein distance: how far, on average, one has to be moved to become the other.</source>
            <translation>平均值和标准差；两个分布之间是 Wasserstein 距离：平均要移动多远，一个才能变成另一个。</translation>
        </message>
    </context>
    <context>
        <name>netloom::PublicDataDialog</name>
        <message>
            <source>Public data</source>
            <translation>公共数据</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Change...</source>
            <translation>更改...</translation>
        </message>
        <message>
            <source>Change the folder...</source>
            <translation>更改文件夹...</translation>
        </message>
        <message>
            <source>Choose where downloaded data are put; each set gets a folder of its own there</source>
            <translation>选择下载数据的存放位置；每个数据集在其中有自己的文件夹</translation>
        </message>
        <message>
            <source>No set matches</source>
            <translation>没有匹配的数据集</translation>
        </message>
        <message>
            <source>Try fewer letters, or look in all fields.</source>
            <translation>请少输入几个字，或在所有领域中查找。</translation>
        </message>
        <message>
            <source>Show all sets</source>
            <translation>显示所有数据集</translation>
        </message>
        <message>
            <source>Download progress</source>
            <translation>下载进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stop this download and remove what has come in so far</source>
            <translation>停止下载，并删除已下载的部分</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Checking %1</source>
            <translation>正在校验 %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>You can close this window; the download goes on.</source>
            <translation>可以关闭此窗口，下载会继续。</translation>
        </message>
        <message>
            <source>Nothing leaves your computer until you press Download.</source>
            <translation>在按下“下载”之前，不会有任何数据离开您的计算机。</translation>
        </message>
        <message>
            <source>Begin a project with these data</source>
            <translation>用这些数据开始一个项目</translation>
        </message>
        <message>
            <source>Fetch it from %1, check it and open it</source>
            <translation>从 %1 下载、校验并打开</translation>
        </message>
        <message>
            <source>Asking %1...</source>
            <translation>正在连接 %1...</translation>
        </message>
        <message>
            <source>Downloading %1</source>
            <translation>正在下载 %1</translation>
        </message>
        <message>
            <source>%1 was downloaded. File &gt; Public Data... opens it.</source>
            <translation>%1 已下载。可通过“文件 &gt; 公共数据…”打开。</translation>
        </message>
        <message>
            <source>Folder for public data</source>
            <translation>公共数据的文件夹</translation>
        </message>
    </context>
    <context>
        <name>netloom::PublicSetList</name>
        <message>
            <source>Search public data</source>
            <translation>搜索公共数据</translation>
        </message>
        <message>
            <source>Search names, tasks, licences</source>
            <translation>搜索名称、任务、许可</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>领域</translation>
        </message>
        <message>
            <source>Show the sets of one field</source>
            <translation>只显示某一领域的数据集</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>所有领域</translation>
        </message>
        <message>
            <source>Public data sets</source>
            <translation>公共数据集</translation>
        </message>
    </context>
    <context>
        <name>netloom::PublicSetView</name>
        <message>
            <source>Molecules</source>
            <translation>分子</translation>
        </message>
        <message>
            <source>Particles</source>
            <translation>粒子</translation>
        </message>
        <message>
            <source>Medicine</source>
            <translation>医学</translation>
        </message>
        <message>
            <source>General</source>
            <translation>通用</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>已在本机</translation>
        </message>
        <message>
            <source>Its size and checksum are those of the list.</source>
            <translation>其大小和校验和与列表一致。</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Citation</source>
            <translation>引用</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message numerus="yes">
            <source>%1 in %n files</source>
            <translation>
                <numerusform>%1，共 %n 个文件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::QuickField</name>
        <message>
            <source>Quick network</source>
            <translation>快速网络</translation>
        </message>
        <message>
            <source>The network as text, from input to output; Return draws it</source>
            <translation>从输入到输出的网络文本；按回车画出</translation>
        </message>
    </context>
    <context>
        <name>netloom::Rail</name>
        <message>
            <source>Workflow</source>
            <translation>工作流程</translation>
        </message>
    </context>
    <context>
        <name>netloom::RailButton</name>
        <message>
            <source>%1: %2 (Ctrl+%3)</source>
            <translation>%1：%2 (Ctrl+%3)</translation>
        </message>
    </context>
    <context>
        <name>netloom::ReadingOptions</name>
        <message>
            <source>How the file is read. What you do not set is guessed anew.</source>
            <translation>文件的读取方式。未设置的项会重新猜测。</translation>
        </message>
    </context>
    <context>
        <name>netloom::RecipeDock</name>
        <message>
            <source>%1 M samples/s</source>
            <translation>每秒 %1 M 个样本</translation>
        </message>
        <message>
            <source>%1 k samples/s</source>
            <translation>每秒 %1 k 个样本</translation>
        </message>
        <message>
            <source>%1 samples/s</source>
            <translation>每秒 %1 个样本</translation>
        </message>
        <message>
            <source>less than a second left</source>
            <translation>剩余不到一秒</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>剩余 %1 秒</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>剩余 %1 分钟</translation>
        </message>
        <message>
            <source>%1 h left</source>
            <translation>剩余 %1 小时</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Training progress</source>
            <translation>训练进度</translation>
        </message>
        <message>
            <source>A new learning rate counts at once, the rest from the next run on.</source>
            <translation>新的学习率立即生效，其余设置从下一次运行起生效。</translation>
        </message>
        <message>
            <source>Go on with this run</source>
            <translation>继续这次运行</translation>
        </message>
        <message>
            <source>Train on from where the chosen run ended, up to the recipe's epochs.</source>
            <translation>从所选运行结束之处继续训练，直到配方规定的轮数。</translation>
        </message>
        <message>
            <source>Training rows are changed in each epoch: %1. See Prepare, Augmentation.</source>
            <translation>训练行在每一轮都被改动：%1。见“准备”页的“数据增强”。</translation>
        </message>
        <message>
            <source>Epoch %1 of %2</source>
            <translation>第 %1 轮，共 %2 轮</translation>
        </message>
        <message>
            <source>Not trained yet</source>
            <translation>尚未训练</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>%1 of the thin samples were left out of the curve to keep up; the epochs are all there</source>
            <translation>为了跟上速度，曲线省略了 %1 个细样本；各轮次都完整</translation>
        </message>
        <message>
            <source>Press Start to train the network.</source>
            <translation>按“开始”训练网络。</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln epochs are done.</source>
            <translation>
                <numerusform>全部 %Ln 轮已完成。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped early after %Ln epochs: the validation loss no longer fell.</source>
            <translation>
                <numerusform>在 %Ln 轮后提前停止：验证损失不再下降。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %Ln epochs: the wanted training loss is reached.</source>
            <translation>
                <numerusform>在 %Ln 轮后停止：已达到所需的训练损失。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped by hand after %Ln epochs.</source>
            <translation>
                <numerusform>在 %Ln 轮后手动停止。</numerusform>
            </translation>
        </message>
        <message>
            <source>The loss left the finite numbers. Try a lower learning rate.</source>
            <translation>损失超出了有限数范围。请尝试更低的学习率。</translation>
        </message>
        <message>
            <source>The weights of epoch %1 are kept as the best (loss %2).</source>
            <translation>第 %1 轮的权重作为最佳保留（损失 %2）。</translation>
        </message>
        <message>
            <source>The project has changed since this run: train again to see what the change brings.</source>
            <translation>此次运行之后项目已更改：请重新训练，以了解更改带来什么。</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>更改%1</translation>
        </message>
        <message>
            <source>change the optimizer's settings</source>
            <translation>更改优化器的设置</translation>
        </message>
        <message>
            <source>change the schedule's settings</source>
            <translation>更改学习率计划的设置</translation>
        </message>
    </context>
    <context>
        <name>netloom::RelationsPanel</name>
        <message>
            <source>Across</source>
            <translation>横轴</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>纵轴</translation>
        </message>
        <message>
            <source>Comparing the columns</source>
            <translation>正在比较各列</translation>
        </message>
        <message>
            <source>Two columns are needed that are features or the target.</source>
            <translation>需要两个作为特征或目标的列。</translation>
        </message>
        <message>
            <source>not defined</source>
            <translation>无定义</translation>
        </message>
        <message>
            <source>%1 = %2, from %3 rows</source>
            <translation>%1 = %2，基于 %3 行</translation>
        </message>
        <message>
            <source>%1 over %2: %3</source>
            <translation>%1 对 %2：%3</translation>
        </message>
    </context>
    <context>
        <name>netloom::RenameField</name>
        <message>
            <source>New title</source>
            <translation>新标题</translation>
        </message>
    </context>
    <context>
        <name>netloom::RepairCard</name>
        <message>
            <source>Suggestion</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>以后再说</translation>
        </message>
    </context>
    <context>
        <name>netloom::ResidualPlot</name>
        <message>
            <source>Residual plot</source>
            <translation>残差图</translation>
        </message>
        <message>
            <source>predicted minus actual</source>
            <translation>预测减实际</translation>
        </message>
        <message>
            <source>What is left over between prediction and truth appears here after training.</source>
            <translation>训练之后，这里显示预测与真实之间剩下的差。</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>预测</translation>
        </message>
        <message numerus="yes">
            <source>residuals of %n rows; on average %1</source>
            <translation>
                <numerusform>%n 行的残差；平均 %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::RocPlot</name>
        <message>
            <source>ROC curve</source>
            <translation>ROC 曲线</translation>
        </message>
        <message>
            <source>ROC</source>
            <translation>ROC</translation>
        </message>
        <message>
            <source>guessing</source>
            <translation>随机猜测</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - 特异度</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>灵敏度</translation>
        </message>
        <message>
            <source>The ROC curve of a two-class network appears here after training.</source>
            <translation>二分类网络的 ROC 曲线在训练后显示在这里。</translation>
        </message>
        <message>
            <source>ROC curve with an area of %1 under it; 0.5 is guessing, 1 is perfect</source>
            <translation>ROC 曲线，曲线下面积 %1；0.5 为猜测，1 为完美</translation>
        </message>
        <message>
            <source>ROC curve; only one class is there</source>
            <translation>ROC 曲线；只有一个类别</translation>
        </message>
        <message>
            <source>threshold %1</source>
            <translation>阈值 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::RowCondition</name>
        <message>
            <source>Rows where</source>
            <translation>行条件</translation>
        </message>
        <message>
            <source>Only the rows for which this is true are used. Enter applies it; empty, all rows are.</source>
            <translation>只使用满足此条件的行。按回车生效；留空则使用所有行。</translation>
        </message>
        <message>
            <source>New column...</source>
            <translation>新建列...</translation>
        </message>
        <message>
            <source>A column that a formula works out from the others</source>
            <translation>由公式从其他列计算出的列</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Puts the columns of a second file beside the rows, found by a key</source>
            <translation>按键把第二个文件的列并到各行旁</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>A file...</source>
            <translation>文件...</translation>
        </message>
        <message>
            <source>Join a file</source>
            <translation>连接文件</translation>
        </message>
        <message>
            <source>A folder of images...</source>
            <translation>图片文件夹...</translation>
        </message>
        <message>
            <source>Join a folder of images</source>
            <translation>连接图片文件夹</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>去掉 %1</translation>
        </message>
        <message>
            <source>take %1 away</source>
            <translation>去掉 %1</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message>
            <source>join %1</source>
            <translation>连接 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::RowExplanationPanel</name>
        <message>
            <source>Explaining the row was cancelled. Choose a row or a method to begin anew.</source>
            <translation>对该行的解释已取消。请选择一行或一种方法重新开始。</translation>
        </message>
        <message>
            <source>Drawings (*.svg)</source>
            <translation>图形 (*.svg)</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>By</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Row to explain</source>
            <translation>要解释的行</translation>
        </message>
        <message>
            <source>Output to explain</source>
            <translation>要解释的输出</translation>
        </message>
        <message>
            <source>Method of explaining</source>
            <translation>解释方法</translation>
        </message>
        <message>
            <source>Parts of the row</source>
            <translation>该行的各部分</translation>
        </message>
        <message>
            <source>gradient × input</source>
            <translation>梯度 × 输入</translation>
        </message>
        <message>
            <source>integrated gradients</source>
            <translation>积分梯度</translation>
        </message>
        <message>
            <source>taking parts away</source>
            <translation>去除部分</translation>
        </message>
        <message>
            <source>Quick: how the prediction changes with each part right here.</source>
            <translation>快速：预测在此处随每个部分如何变化。</translation>
        </message>
        <message>
            <source>Adds up the changes on the way from a row of which nothing is known; the shares sum to the prediction.</source>
            <translation>从一无所知的行开始，累加沿途的变化；各份额之和等于预测。</translation>
        </message>
        <message>
            <source>What the prediction loses without each part.</source>
            <translation>没有每个部分时预测失去多少。</translation>
        </message>
        <message>
            <source>Export drawing...</source>
            <translation>导出图形...</translation>
        </message>
        <message>
            <source>Export shares...</source>
            <translation>导出份额...</translation>
        </message>
        <message>
            <source>Taking the prediction apart</source>
            <translation>正在拆解预测</translation>
        </message>
        <message>
            <source>Progress of explaining the row</source>
            <translation>解释该行的进度</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Adds</source>
            <translation>贡献</translation>
        </message>
        <message>
            <source>the predicted class</source>
            <translation>预测的类别</translation>
        </message>
        <message>
            <source>Explaining row %1</source>
            <translation>正在解释第 %1 行</translation>
        </message>
        <message>
            <source>%1 is predicted with a probability of %2: a score of %3, and %4 for a row of which nothing is known.</source>
            <translation>预测为 %1，概率 %2：得分 %3，而一无所知的行为 %4。</translation>
        </message>
        <message>
            <source>%1 is predicted as %2%4, and as %3%4 for a row of which nothing is known.</source>
            <translation>%1 的预测为 %2%4，而一无所知的行为 %3%4。</translation>
        </message>
        <message>
            <source>untested</source>
            <translation>未检验</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>不成立</translation>
        </message>
        <message>
            <source>The shares sum to that difference but for %1.</source>
            <translation>各份额之和与该差相差 %1。</translation>
        </message>
        <message>
            <source>The shares need not sum to that difference; they miss it by %1.</source>
            <translation>各份额之和不必等于该差；相差 %1。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>It is in %1.</source>
            <translation>已存入 %1。</translation>
        </message>
    </context>
    <context>
        <name>netloom::RowMap</name>
        <message>
            <source>Map of the rows</source>
            <translation>各行的地图</translation>
        </message>
    </context>
    <context>
        <name>netloom::RowMatches</name>
        <message>
            <source>The search was cancelled. Change what is looked for to begin anew.</source>
            <translation>搜索已取消。更改要找的内容即可重新开始。</translation>
        </message>
        <message>
            <source>Searching the rows</source>
            <translation>正在搜索各行</translation>
        </message>
    </context>
    <context>
        <name>netloom::RowPanel</name>
        <message>
            <source>Shown as</source>
            <translation>显示为</translation>
        </message>
        <message>
            <source>Values of the row</source>
            <translation>该行的值</translation>
        </message>
        <message>
            <source>No row is chosen</source>
            <translation>未选择行</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>Drawing the row</source>
            <translation>正在绘制该行</translation>
        </message>
    </context>
    <context>
        <name>netloom::RowSearchBar</name>
        <message>
            <source>Previous</source>
            <translation>上一个</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>What to look for</source>
            <translation>要找什么</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>上一个匹配</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>下一个匹配</translation>
        </message>
        <message>
            <source>Use the matches</source>
            <translation>使用匹配的行</translation>
        </message>
        <message>
            <source>Use only these rows</source>
            <translation>只使用这些行</translation>
        </message>
        <message>
            <source>Leave these rows out</source>
            <translation>排除这些行</translation>
        </message>
        <message>
            <source>Find by: %1</source>
            <translation>查找方式：%1</translation>
        </message>
        <message>
            <source>in %1 of %2 rows</source>
            <translation>%2 行中的 %1 行</translation>
        </message>
        <message>
            <source>searching...</source>
            <translation>正在搜索…</translation>
        </message>
    </context>
    <context>
        <name>netloom::RunBar</name>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Step batch</source>
            <translation>单步批次</translation>
        </message>
        <message>
            <source>Step epoch</source>
            <translation>单步轮次</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Pause the training</source>
            <translation>暂停训练</translation>
        </message>
        <message>
            <source>Go on with the training</source>
            <translation>继续训练</translation>
        </message>
        <message>
            <source>Train the network on the data</source>
            <translation>在数据上训练网络</translation>
        </message>
        <message>
            <source>Train one batch, then pause</source>
            <translation>训练一个批次，然后暂停</translation>
        </message>
        <message>
            <source>Train to the end of the epoch, then pause</source>
            <translation>训练到本轮结束，然后暂停</translation>
        </message>
        <message>
            <source>End the run and keep its best weights</source>
            <translation>结束运行并保留最佳权重</translation>
        </message>
    </context>
    <context>
        <name>netloom::RunController</name>
        <message>
            <source>A run is going on.</source>
            <translation>一次运行正在进行。</translation>
        </message>
        <message>
            <source>Open data or an example first.</source>
            <translation>请先打开数据或示例。</translation>
        </message>
        <message>
            <source>Choose a target column on the Data page first.</source>
            <translation>请先在“数据”页选择目标列。</translation>
        </message>
        <message>
            <source>The data are not loaded.</source>
            <translation>数据尚未加载。</translation>
        </message>
        <message>
            <source>The data are still being prepared.</source>
            <translation>数据仍在准备中。</translation>
        </message>
        <message>
            <source>The data are not prepared. Change the split or the preparation, or open them again.</source>
            <translation>数据尚未准备好。请更改划分或准备步骤，或重新打开数据。</translation>
        </message>
        <message>
            <source>There is not enough memory for this network and batch size. Make either smaller.</source>
            <translation>内存不足以容纳此网络和批大小。请减小其中之一。</translation>
        </message>
        <message>
            <source>The run broke off: %1</source>
            <translation>运行中断：%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::RunsDock</name>
        <message>
            <source>Runs</source>
            <translation>运行记录</translation>
        </message>
        <message>
            <source>Every finished run is listed here. Press Start to make the first.</source>
            <translation>每次完成的运行都列在这里。按“开始”进行第一次。</translation>
        </message>
        <message>
            <source>Click a run to show it everywhere; double-click its name to rename it.</source>
            <translation>单击一次运行，处处显示它；双击名称可重命名。</translation>
        </message>
    </context>
    <context>
        <name>netloom::RunsModel</name>
        <message>
            <source>%1: begun %2, %3 epochs, best loss %4</source>
            <translation>%1：开始于 %2，%3 轮，最佳损失 %4</translation>
        </message>
        <message>
            <source>The lowest validation loss (training loss where there is no validation part).</source>
            <translation>最低的验证损失（没有验证部分时为训练损失）。</translation>
        </message>
        <message>
            <source>Of the best epoch, on the validation part; the Evaluate page judges the test part.</source>
            <translation>取自最佳轮次的验证部分；“评估”页评判测试部分。</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Best loss</source>
            <translation>最佳损失</translation>
        </message>
        <message>
            <source>Metric</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>开始时间</translation>
        </message>
    </context>
    <context>
        <name>netloom::SampleView</name>
        <message>
            <source>The values are being counted.</source>
            <translation>正在统计数值。</translation>
        </message>
        <message>
            <source>No numbers here.</source>
            <translation>这里没有数值。</translation>
        </message>
        <message>
            <source>All values are equal.</source>
            <translation>所有值都相等。</translation>
        </message>
        <message>
            <source>values</source>
            <translation>值</translation>
        </message>
        <message>
            <source>mean %1 · sd %2 · min %3 · max %4</source>
            <translation>均值 %1 · 标准差 %2 · 最小 %3 · 最大 %4</translation>
        </message>
    </context>
    <context>
        <name>netloom::SelectionSummary</name>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Multiply-adds</source>
            <translation>乘加次数</translation>
        </message>
        <message>
            <source>%1 a sample</source>
            <translation>每个样本 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>Drag one to move them all. Copy, Duplicate and Delete work on all of them.</source>
            <translation>拖动其中一个可移动全部。复制、创建副本和删除对全部生效。</translation>
        </message>
    </context>
    <context>
        <name>netloom::Session</name>
        <message>
            <source>Measuring this machine's speed, once</source>
            <translation>正在测量本机速度（只测一次）</translation>
        </message>
        <message>
            <source>Trying the network out</source>
            <translation>正在试跑网络</translation>
        </message>
        <message>
            <source>Reading the data</source>
            <translation>正在读取数据</translation>
        </message>
        <message>
            <source>The data have changed since this project was saved; runs from before were made with the old ones.</source>
            <translation>项目保存之后数据已更改；之前的运行用的是旧数据。</translation>
        </message>
        <message>
            <source>Making data</source>
            <translation>正在生成数据</translation>
        </message>
        <message>
            <source>Reading the columns as their new types</source>
            <translation>正在按新类型读取各列</translation>
        </message>
        <message>
            <source>Counting values</source>
            <translation>正在统计数值</translation>
        </message>
        <message>
            <source>Preparing the data</source>
            <translation>正在准备数据</translation>
        </message>
        <message>
            <source>Looking for duplicates</source>
            <translation>正在查找重复行</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>来源：%1</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>许可：%1</translation>
        </message>
        <message>
            <source>Limits: %1</source>
            <translation>局限：%1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Bringing back unsaved work</source>
            <translation>正在恢复未保存的工作</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message>
            <source>draw points</source>
            <translation>绘制点</translation>
        </message>
        <message>
            <source>%1 A network that suits them was drawn instead.</source>
            <translation>%1 已改为绘制适合这些数据的网络。</translation>
        </message>
        <message>
            <source>read the data another way</source>
            <translation>以另一种方式读取数据</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
        <message>
            <source>Unsaved work cannot be kept safe against a crash: %1</source>
            <translation>无法为未保存的工作防备崩溃：%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::SettingsAppearance</name>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Light, dark, or what the desktop is set to.</source>
            <translation>浅色、深色，或与桌面设置一致。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Of the window. Your data and projects stay as they are.</source>
            <translation>窗口的语言。您的数据和项目保持不变。</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>动画</translation>
        </message>
        <message>
            <source>Reduced: nodes and panels are where they belong at once, without gliding there.</source>
            <translation>减少：节点和面板立即就位，不再滑动。</translation>
        </message>
    </context>
    <context>
        <name>netloom::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settings pages</source>
            <translation>设置页</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Training and saving</source>
            <translation>训练与保存</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>netloom::SettingsShortcuts</name>
        <message>
            <source>Take them over</source>
            <translation>改归此命令</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>不设快捷键</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部重置</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>搜索命令</translation>
        </message>
        <message>
            <source>Search commands or keys</source>
            <translation>搜索命令或按键</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Press the new keys</source>
            <translation>按下新的快捷键</translation>
        </message>
        <message>
            <source>Click here and press the keys. Escape leaves them as they are.</source>
            <translation>单击此处并按下快捷键；按 Esc 保持不变。</translation>
        </message>
        <message>
            <source>Click here and press the keys</source>
            <translation>单击此处并按下快捷键</translation>
        </message>
        <message>
            <source>No command of that name. Try another word.</source>
            <translation>没有这个名称的命令。请换一个词。</translation>
        </message>
        <message>
            <source>New keys are in force at once. Ctrl, Alt or a function key is part of them.</source>
            <translation>新的快捷键立即生效，须包含 Ctrl、Alt 或功能键。</translation>
        </message>
        <message>
            <source>%1 belongs to “%2”. Take it over, which leaves that command without, or press other keys.</source>
            <translation>%1 属于“%2”。可以改归此命令（原命令将没有快捷键），或按其他键。</translation>
        </message>
    </context>
    <context>
        <name>netloom::SettingsWork</name>
        <message>
            <source>All cores (%1)</source>
            <translation>所有核心（%1）</translation>
        </message>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>At once</source>
            <translation>立即</translation>
        </message>
        <message numerus="yes">
            <source>After %n seconds</source>
            <translation>
                <numerusform>%n 秒后</numerusform>
            </translation>
        </message>
        <message>
            <source>Threads for training</source>
            <translation>训练线程数</translation>
        </message>
        <message>
            <source>Fewer leave room for other work. The results are the same to the last digit for any number. A run that goes on keeps its threads; the next one takes these.</source>
            <translation>线程较少可为其他工作留出余地。无论线程数多少，结果逐位相同。正在进行的训练保持原有线程数，下一次训练采用新设置。</translation>
        </message>
        <message>
            <source>Keep unsaved work safe</source>
            <translation>保护未保存的工作</translation>
        </message>
        <message>
            <source>How long after a change it is recorded, so that a crash can't lose it. A finished run is always recorded at once. Your project file changes only when you save.</source>
            <translation>修改之后多久记录下来，以免崩溃时丢失。训练结束后总是立即记录。只有保存时才会改动项目文件。</translation>
        </message>
        <message>
            <source>Reopen the last project</source>
            <translation>重新打开上次的项目</translation>
        </message>
        <message>
            <source>Begin where you left off: with the project that was open when the window was closed.</source>
            <translation>从上次离开的地方开始：打开关闭窗口时的项目。</translation>
        </message>
    </context>
    <context>
        <name>netloom::ShortcutBook</name>
        <message>
            <source>%1 alone is needed for typing and moving about. Hold Ctrl or Alt with it, or take a function key.</source>
            <translation>单独的 %1 用于输入和移动。请配合 Ctrl 或 Alt，或使用功能键。</translation>
        </message>
    </context>
    <context>
        <name>netloom::ShortcutModel</name>
        <message>
            <source>Usually: %1</source>
            <translation>默认：%1</translation>
        </message>
        <message>
            <source>no keys</source>
            <translation>无快捷键</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
    </context>
    <context>
        <name>netloom::SimulationPanel</name>
        <message>
            <source>How the rows are simulated. Each change makes them anew; it can be undone. Runs from before stay, and speak of the rows that they were trained on.</source>
            <translation>各行如何模拟。每次更改都会重新生成，可以撤销。之前的运行会保留，所指的是它们训练时的行。</translation>
        </message>
        <message>
            <source>set %1 of the simulation</source>
            <translation>设置模拟的“%1”</translation>
        </message>
    </context>
    <context>
        <name>netloom::SimulationPreview</name>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Making a preview</source>
            <translation>正在生成预览</translation>
        </message>
        <message>
            <source>%1 over %2, %3 rows</source>
            <translation>%1 对 %2，%3 行</translation>
        </message>
        <message>
            <source>%1 over %2, %3 rows of %4 classes</source>
            <translation>%1 对 %2，%3 行，%4 个类别</translation>
        </message>
    </context>
    <context>
        <name>netloom::SplitBar</name>
        <message>
            <source>training %1, validation %2, test %3 rows</source>
            <translation>训练 %1 行，验证 %2 行，测试 %3 行</translation>
        </message>
        <message>
            <source>The rows are not parted yet</source>
            <translation>各行尚未划分</translation>
        </message>
        <message>
            <source>train %1</source>
            <translation>训练 %1</translation>
        </message>
        <message>
            <source>val %1</source>
            <translation>验证 %1</translation>
        </message>
        <message>
            <source>test %1</source>
            <translation>测试 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::StartPage</name>
        <message>
            <source>Start page</source>
            <translation>起始页</translation>
        </message>
        <message>
            <source>What shall the network learn?</source>
            <translation>网络要学习什么？</translation>
        </message>
        <message>
            <source>Drop a table or a project anywhere on this window, or begin here.</source>
            <translation>把表格或项目拖到窗口任意处，或从这里开始。</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>Shipped experiments</source>
            <translation>自带实验</translation>
        </message>
        <message>
            <source>New from data</source>
            <translation>从数据新建</translation>
        </message>
        <message>
            <source>New from template</source>
            <translation>从模板新建</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>saved on %1</source>
            <translation>保存于 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::StatusBar</name>
        <message>
            <source>%1 M</source>
            <translation>%1 M</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 k</translation>
        </message>
        <message>
            <source>What the program is doing now</source>
            <translation>程序正在做什么</translation>
        </message>
        <message>
            <source>How many numbers the network learns</source>
            <translation>网络要学习的数值个数</translation>
        </message>
        <message>
            <source>What the network's weights take in memory and in a file</source>
            <translation>网络权重在内存和文件中的大小</translation>
        </message>
        <message>
            <source>What is to be known of the data, and where they stay</source>
            <translation>关于数据的说明，以及数据存放之处</translation>
        </message>
        <message>
            <source>How many processor threads the next training uses. Edit &gt; Settings changes it; the results are the same for any number.</source>
            <translation>下一次训练使用的处理器线程数。可在“编辑 &gt; 设置”中更改；无论多少，结果相同。</translation>
        </message>
        <message>
            <source>The memory that the program takes now: data, network, runs and window together</source>
            <translation>程序当前占用的内存：数据、网络、训练记录和窗口合计</translation>
        </message>
        <message>
            <source> · %1 samples/s</source>
            <translation> · 每秒 %1 个样本</translation>
        </message>
        <message>
            <source> · %1 points of the curves skipped</source>
            <translation> · 曲线略去 %1 个点</translation>
        </message>
        <message numerus="yes">
            <source>Training on %n threads</source>
            <translation>
                <numerusform>正在用 %n 个线程训练</numerusform>
            </translation>
        </message>
        <message>
            <source>Training is paused</source>
            <translation>训练已暂停</translation>
        </message>
        <message>
            <source>Stopping after this step</source>
            <translation>完成这一步后停止</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows of data</source>
            <translation>
                <numerusform>%Ln 行数据</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln parameters</source>
            <translation>
                <numerusform>%Ln 个参数</numerusform>
            </translation>
        </message>
        <message>
            <source>simulated data</source>
            <translation>模拟数据</translation>
        </message>
        <message>
            <source>not for diagnosis</source>
            <translation>不得用于诊断</translation>
        </message>
        <message>
            <source>all data stays on this computer</source>
            <translation>所有数据都留在这台计算机上</translation>
        </message>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>内存 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::StepSettings</name>
        <message>
            <source>Settings of the steps</source>
            <translation>步骤的设置</translation>
        </message>
        <message>
            <source>prepare %1 another way</source>
            <translation>改变 %1 的准备方式</translation>
        </message>
    </context>
    <context>
        <name>netloom::TaskAndSplit</name>
        <message>
            <source>Compare with a file...</source>
            <translation>与文件比较...</translation>
        </message>
        <message>
            <source>Names the rows of a second file, such as one kept for a last test, that stand among these data, too</source>
            <translation>指出第二个文件（例如留作最后测试的文件）中哪些行也出现在这些数据里</translation>
        </message>
        <message>
            <source>Choose a file to compare with</source>
            <translation>选择要比较的文件</translation>
        </message>
        <message>
            <source>What was noticed</source>
            <translation>注意到的情况</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>划分</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>By column</source>
            <translation>按列</translation>
        </message>
        <message>
            <source>Validation share</source>
            <translation>验证比例</translation>
        </message>
        <message>
            <source>Test share</source>
            <translation>测试比例</translation>
        </message>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>stratified</source>
            <translation>分层</translation>
        </message>
        <message>
            <source>by equal rows</source>
            <translation>按相同行</translation>
        </message>
        <message>
            <source>by group</source>
            <translation>按分组</translation>
        </message>
        <message>
            <source>by group, largest first</source>
            <translation>按组，最大的优先</translation>
        </message>
        <message>
            <source>by time</source>
            <translation>按时间</translation>
        </message>
        <message>
            <source>as given</source>
            <translation>按给定</translation>
        </message>
        <message>
            <source>by a column's words</source>
            <translation>按某列的词</translation>
        </message>
        <message>
            <source>Whole groups: the largest train, the rarest test, whatever the seed. A hard test of what carries over to new groups, as MoleculeNet parts molecules by scaffold.</source>
            <translation>整组划分：最大的组用于训练，最罕见的组用于测试，与种子无关。这是对能否推广到新组的严格检验，与 MoleculeNet 按骨架划分分子的做法相同。</translation>
        </message>
        <message>
            <source>change the split's seed</source>
            <translation>更改划分的随机种子</translation>
        </message>
        <message>
            <source>No column says train, validation or test in each of its rows.</source>
            <translation>没有哪一列在每一行都写明训练、验证或测试。</translation>
        </message>
        <message>
            <source>There is no column to split by.</source>
            <translation>没有可据以划分的列。</translation>
        </message>
        <message>
            <source>These data do not say which rows are for training and which for the test.</source>
            <translation>这些数据没有说明哪些行用于训练、哪些用于测试。</translation>
        </message>
        <message>
            <source>split %1</source>
            <translation>划分方式：%1</translation>
        </message>
        <message>
            <source>change the split's shares</source>
            <translation>更改划分比例</translation>
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>choose a column</source>
            <translation>选择一列</translation>
        </message>
        <message>
            <source>To predict several columns at once, select them in the list of columns and make them targets there</source>
            <translation>要同时预测多列，请在列的列表中选中它们，并在那里设为目标</translation>
        </message>
        <message>
            <source>binary: %1 against %2</source>
            <translation>二分类：%1 对 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n yes-or-no answers</source>
            <translation>
                <numerusform>%n 个是非答案</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 classes</source>
            <translation>%1 个类别</translation>
        </message>
        <message>
            <source>Simulated data.</source>
            <translation>模拟数据。</translation>
        </message>
        <message>
            <source>Not for diagnosis.</source>
            <translation>不得用于诊断。</translation>
        </message>
    </context>
    <context>
        <name>netloom::TemplateBrowser</name>
        <message>
            <source>Templates</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Proposed for the data</source>
            <translation>按数据推荐</translation>
        </message>
        <message>
            <source>A small network that suits whatever data you choose below.</source>
            <translation>一个适合下方所选数据的小网络。</translation>
        </message>
    </context>
    <context>
        <name>netloom::TemplateDialog</name>
        <message>
            <source>Network templates</source>
            <translation>网络模板</translation>
        </message>
        <message>
            <source>Draw it</source>
            <translation>绘制</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>netloom::ThresholdCard</name>
        <message>
            <source>positive</source>
            <translation>正类</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>A row counts as %1 when its probability is at least this.</source>
            <translation>当概率不低于此值时，该行算作 %1。</translation>
        </message>
        <message>
            <source>missed %1</source>
            <translation>漏掉的 %1</translation>
        </message>
        <message>
            <source>false alarms</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>fewest errors at</source>
            <translation>错误最少处</translation>
        </message>
        <message>
            <source>best at 10 : 1</source>
            <translation>10 : 1 时最佳</translation>
        </message>
        <message>
            <source>The cheapest threshold when a miss costs as much as ten false alarms.</source>
            <translation>当一次漏判的代价等于十次误报时，代价最低的阈值。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中的 %1</translation>
        </message>
    </context>
    <context>
        <name>netloom::TopBar</name>
        <message>
            <source>Open data...</source>
            <translation>打开数据...</translation>
        </message>
        <message>
            <source>neural-network experiments</source>
            <translation>神经网络实验</translation>
        </message>
        <message>
            <source>unsaved changes</source>
            <translation>有未保存的更改</translation>
        </message>
        <message>
            <source>not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>saved just now</source>
            <translation>刚刚保存</translation>
        </message>
        <message>
            <source>saved %1 min ago</source>
            <translation>%1 分钟前保存</translation>
        </message>
        <message>
            <source>saved %1 h ago</source>
            <translation>%1 小时前保存</translation>
        </message>
        <message>
            <source>saved on %1</source>
            <translation>保存于 %1</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>下一步：%1</translation>
        </message>
    </context>
    <context>
        <name>netloom::TypeChooser</name>
        <message>
            <source>Layers that fit here</source>
            <translation>适合此处的层</translation>
        </message>
        <message>
            <source>Search layers that fit</source>
            <translation>搜索适合的层</translation>
        </message>
        <message>
            <source>No layer matches. Try a shorter word.</source>
            <translation>没有匹配的层。换个更短的词试试。</translation>
        </message>
    </context>
    <context>
        <name>netloom::WireChooser</name>
        <message>
            <source>Search ports</source>
            <translation>搜索端口</translation>
        </message>
        <message>
            <source>No port matches. Try a shorter word.</source>
            <translation>没有匹配的端口。请换一个更短的词。</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>不匹配</translation>
        </message>
        <message>
            <source>replaces a wire</source>
            <translation>会替换一条连线</translation>
        </message>
    </context>
</TS>
